package newswire.ingest.identify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Known entries that a document does not show any more, by what they say: where it is theirs alone. */
final class Departed {

    /** Where nothing has departed. */
    static final Departed NONE = new Departed();

    private final Map<String, @Nullable KnownEntry> whole = new HashMap<>();
    private final Map<String, @Nullable KnownEntry> titles = new HashMap<>();
    private final Map<String, @Nullable KnownEntry> texts = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    private Departed() {}

    /** @param shown the ids of the articles that the document shows */
    static Departed of(KnownEntries known, Set<String> shown) {
        var departed = new Departed();
        for (var entry : known.entries()) {
            if (!shown.contains(entry.articleId())) {
                put(departed.whole, entry.fingerprint(), entry);
                put(departed.titles, Fingerprint.titleOf(entry.fingerprint()), entry);
                put(departed.texts, Fingerprint.textOf(entry.fingerprint()), entry);
            }
        }
        return departed;
    }

    private static void put(Map<String, @Nullable KnownEntry> map, String print, KnownEntry entry) {
        if (map.containsKey(print)) {
            var other = map.get(print);
            map.put(print, other != null && other.articleId().equals(entry.articleId()) ? other : null);
        } else {
            map.put(print, entry);
        }
    }

    /** The one that says just this. */
    @Nullable
    KnownEntry same(Fingerprint print) {
        return print.hasText() ? whole.get(print.stored()) : null;
    }

    /** The one that says this, or the only one with its title or its text. Each is found but once. */
    @Nullable
    KnownEntry like(Fingerprint print) {
        var like = same(print);
        if (like == null && print.hasText()) {
            like = titles.get(Fingerprint.titleOf(print.stored()));
            like = like == null ? texts.get(Fingerprint.textOf(print.stored())) : like;
        }
        return like != null && found.add(like.articleId()) ? like : null;
    }
}
