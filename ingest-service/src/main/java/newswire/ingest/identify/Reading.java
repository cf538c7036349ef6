package newswire.ingest.identify;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A document and how it is to be read.
 *
 * @param shown all its entries: what two of them share tells neither apart, be they wanted or not
 * @param wanted those to identify, the very objects, in the same order
 * @param learnt the policy after the feed's last document
 * @param wish the policy that a user wants; null where it is learnt
 * @param lastRead when the whole feed was last read; null when that is not known, or this is a part of it
 */
public record Reading(
        List<ParsedEntry> shown,
        List<ParsedEntry> wanted,
        IdentityPolicy learnt,
        @Nullable IdentityPolicy wish,
        @Nullable Instant lastRead) {

    /** Of all entries, by what is learnt. */
    static Reading of(List<ParsedEntry> entries, IdentityPolicy learnt, @Nullable Instant lastRead) {
        return new Reading(entries, entries, learnt, null, lastRead);
    }

    List<NamedEntry> entries() {
        var named = NamedEntry.all(shown);
        if (wanted.size() == shown.size()) {
            return named;
        }
        Set<ParsedEntry> some = Collections.newSetFromMap(new IdentityHashMap<>());
        some.addAll(wanted);
        return named.stream().filter(entry -> some.contains(entry.entry())).toList();
    }
}
