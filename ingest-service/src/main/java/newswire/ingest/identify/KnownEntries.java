package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a feed is known to hold or to have held, the last seen first. Immutable.
 *
 * <p>Bounded: entries that have long left the feed are forgotten, those that a document still shows never are.
 */
public final class KnownEntries {

    /** Of a feed that was never read. */
    public static final KnownEntries NONE = new KnownEntries(List.of());

    /** How many entries are remembered at least, seen lately or not. */
    static final int REMEMBERED = 1000;

    private final SequencedMap<String, KnownEntry> byKey;
    private final Map<String, KnownEntry> byArticle;

    private KnownEntries(SequencedMap<String, KnownEntry> byKey) {
        this.byKey = byKey;
        this.byArticle = new LinkedHashMap<>();
        byKey.values().forEach(entry -> byArticle.putIfAbsent(entry.articleId(), entry));
    }

    /** From the stored form. */
    @JsonCreator
    public KnownEntries(Collection<KnownEntry> entries) {
        this(indexed(entries));
    }

    private static SequencedMap<String, KnownEntry> indexed(Collection<KnownEntry> entries) {
        var index = new LinkedHashMap<String, KnownEntry>();
        entries.forEach(entry -> index.putIfAbsent(entry.key(), entry));
        return index;
    }

    /** The stored form. */
    @JsonValue
    public Collection<KnownEntry> entries() {
        return byKey.values();
    }

    /** How many entries are known. */
    public int size() {
        return byKey.size();
    }

    /** When the first page of an entry is to be tried again; null where none is. */
    public @Nullable Instant pageRetryAt() {
        return entries().stream()
                .map(KnownEntry::page)
                .filter(Objects::nonNull)
                .map(PageRetry::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Nullable
    KnownEntry byKey(String key) {
        return byKey.get(key);
    }

    /** The entry that had this guid last, and alone, of those that are known by something else. */
    @Nullable
    KnownEntry byGuid(String guid) {
        var key = NamedEntry.keyOfGuid(guid);
        var all = entries().stream().filter(entry -> key.equals(entry.guid())).toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    /** With what another feed of the site has come to with the same articles. */
    public KnownEntries knowing(KnownEntries others) {
        return new KnownEntries(entries().stream()
                .map(entry -> {
                    var other = others.byArticle(entry.articleId());
                    return other == null ? entry : entry.knowing(other);
                })
                .toList());
    }

    /** Whether they show a change of an article that the feed with these others publishes, and has not published. */
    public boolean areAheadOf(KnownEntries others) {
        return entries().stream().filter(KnownEntry::isAhead).anyMatch(entry -> {
            var other = others.byArticle(entry.articleId());
            return other != null && other.owner();
        });
    }

    @Nullable
    KnownEntry byArticle(String articleId) {
        return byArticle.get(articleId);
    }

    /** How many of these the feed had not shown before, whether or not another feed of the site had. */
    public int newAmong(Collection<Sighting> seen) {
        return (int) seen.stream()
                .filter(sighting -> !byArticle.containsKey(sighting.known().articleId()))
                .count();
    }

    /** Whether each of these entries is known just so, and remembering them again would change no more than the order. */
    public boolean knowsExactly(Collection<KnownEntry> seen) {
        return seen.stream().allMatch(entry -> entry.equals(byKey.get(entry.key())));
    }

    /** With these entries at the front and all others behind them: amid a document, nothing may be forgotten. */
    public KnownEntries with(Collection<KnownEntry> entries) {
        return keeping(entries, Integer.MAX_VALUE, UnaryOperator.identity());
    }

    /**
     * With all entries of a document at the front, the others behind them as far as there is room. The pages of the others
     * are not tried again: what an article would hold beside its page is not there any more.
     */
    public KnownEntries seeing(Collection<KnownEntry> document) {
        return keeping(document, Math.max(REMEMBERED, document.size()), entry -> entry.withPage(null));
    }

    private KnownEntries keeping(Collection<KnownEntry> seen, int room, UnaryOperator<KnownEntry> unseen) {
        var next = new LinkedHashMap<String, KnownEntry>();
        seen.forEach(entry -> next.putIfAbsent(entry.key(), entry));
        for (var entry : byKey.values()) {
            if (next.size() >= room) {
                break;
            }
            next.putIfAbsent(entry.key(), unseen.apply(entry));
        }
        return new KnownEntries(next);
    }
}
