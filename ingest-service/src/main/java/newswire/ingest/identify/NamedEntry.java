package newswire.ingest.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what could name it. A guid or a link that several entries of a document share names none of them.
 *
 * @param guid the guid if it is the entry's own
 * @param link the canonical link if it is the entry's own
 * @param linkBefore the canonical link in the form of version 0.1, likewise
 */
record NamedEntry(
        ParsedEntry entry,
        @Nullable String guid,
        @Nullable String link,
        @Nullable String linkBefore,
        Fingerprint fingerprint) {

    /** All entries of a document, in its order. */
    static List<NamedEntry> all(List<ParsedEntry> entries) {
        var guids = counts(entries, ParsedEntry::guid);
        var links = counts(entries, NamedEntry::canonical);
        var named = new ArrayList<NamedEntry>(entries.size());
        for (var entry : entries) {
            var link = own(canonical(entry), links);
            named.add(new NamedEntry(
                    entry,
                    own(entry.guid(), guids),
                    link,
                    link == null || entry.link() == null ? null : CanonicalUrl.before(entry.link()),
                    Fingerprint.of(entry)));
        }
        return named;
    }

    /** The key by the first of guid, link and content that the policy trusts and the entry has. */
    String key(IdentityPolicy policy) {
        if (policy == IdentityPolicy.GUID && guid != null) {
            return keyOfGuid(guid);
        }
        return policy == IdentityPolicy.CONTENT || link == null
                ? Digest.brief("content", fingerprint.whole())
                : Digest.brief("link", link);
    }

    static String keyOfGuid(String guid) {
        return Digest.brief("guid", guid);
    }

    /** The id that an article with this link gets; null without one. */
    @Nullable
    String idOfLink(String site) {
        return link == null ? null : Digest.id("link", site, link);
    }

    /** The id that version 0.1 gave an article with this link; null without one. */
    @Nullable
    String idOfLinkBefore(String site) {
        return linkBefore == null ? null : Digest.id("link", site, linkBefore);
    }

    /** A short digest of the link, to tell whether it has changed; null without one. */
    @Nullable
    String linkPrint() {
        return link == null ? null : Digest.part(link);
    }

    boolean linkPrintEquals(@Nullable String print) {
        return print != null && print.equals(linkPrint());
    }

    private static @Nullable String canonical(ParsedEntry entry) {
        return entry.link() == null ? null : CanonicalUrl.of(entry.link());
    }

    private static @Nullable String own(@Nullable String value, Map<String, Integer> counts) {
        return value != null && counts.getOrDefault(value, 0) == 1 ? value : null;
    }

    private static Map<String, Integer> counts(
            List<ParsedEntry> entries, Function<ParsedEntry, @Nullable String> value) {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries) {
            var counted = value.apply(entry);
            if (counted != null) {
                counts.merge(counted, 1, Integer::sum);
            }
        }
        return counts;
    }
}
