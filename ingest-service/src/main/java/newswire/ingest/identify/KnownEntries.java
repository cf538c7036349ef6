package newswire.ingest.identify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
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
        var articles = new HashSet<String>();
        entries.forEach(entry -> add(entry, index, articles));
        return index;
    }

    /** Unless the article is there by another name: a feed has one entry of an article, the last seen. */
    private static void add(KnownEntry entry, Map<String, KnownEntry> index, Set<String> articles) {
        if (!index.containsKey(entry.key()) && articles.add(entry.articleId())) {
            index.put(entry.key(), entry);
        }
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

    /** Whether they show something that is another feed's to publish, and that it has not published. */
    public boolean areAhead() {
        return entries().stream().anyMatch(KnownEntry::isAhead);
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

    /** Whether all is the same but for the order. */
    public boolean isSameAs(KnownEntries other) {
        return byKey.equals(other.byKey); // as of any two maps
    }

    /** With these entries at the front and all others behind them: amid a document, nothing may be forgotten. */
    public KnownEntries with(Collection<KnownEntry> entries) {
        return keeping(entries, Integer.MAX_VALUE, UnaryOperator.identity());
    }

    /**
     * With all entries of a document at the front, the others behind them as far as there is room.
     */
    public KnownEntries seeing(Collection<KnownEntry> document) {
        return keeping(document, Math.max(REMEMBERED, document.size()), KnownEntry::unseen);
    }

    private KnownEntries keeping(Collection<KnownEntry> seen, int room, UnaryOperator<KnownEntry> unseen) {
        var next = new LinkedHashMap<String, KnownEntry>();
        var articles = new HashSet<String>();
        seen.forEach(entry -> add(entry, next, articles));
        for (var entry : byKey.values()) {
            if (next.size() >= room) {
                break;
            }
            add(unseen.apply(entry), next, articles);
        }
        return new KnownEntries(next);
    }
}
