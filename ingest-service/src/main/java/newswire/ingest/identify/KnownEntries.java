package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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

    @Nullable
    KnownEntry byKey(String key) {
        return byKey.get(key);
    }

    @Nullable
    KnownEntry byArticle(String articleId) {
        return byArticle.get(articleId);
    }

    /** Whether each of these entries is known just so, and remembering them again would change no more than the order. */
    public boolean knowsExactly(Collection<KnownEntry> seen) {
        return seen.stream().allMatch(entry -> entry.equals(byKey.get(entry.key())));
    }

    /** With these entries at the front and all others behind them: amid a document, nothing may be forgotten. */
    public KnownEntries with(Collection<KnownEntry> entries) {
        return keeping(entries, Integer.MAX_VALUE);
    }

    /** With all entries of a document at the front, the others behind them as far as there is room. */
    public KnownEntries seeing(Collection<KnownEntry> document) {
        return keeping(document, Math.max(REMEMBERED, document.size()));
    }

    private KnownEntries keeping(Collection<KnownEntry> seen, int room) {
        var next = new LinkedHashMap<String, KnownEntry>();
        seen.forEach(entry -> next.putIfAbsent(entry.key(), entry));
        for (var entry : byKey.values()) {
            if (next.size() >= room) {
                break;
            }
            next.putIfAbsent(entry.key(), entry);
        }
        return new KnownEntries(next);
    }
}
