package newswire.enrich.tag.keyphrase;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Mention;
import org.jspecify.annotations.Nullable;

/** Where a story names its entities. */
final class Names {

    /** What may follow a place that a story was filed from: its state or the day, the agency, and a dash. */
    private static final Pattern AFTER_DATELINE =
            Pattern.compile("(?:, [\\p{L}. ]{2,20}\\d{0,2})?\\s?(?:\\([^()]{2,40}\\))?\\s?(?:[—–]|--?)\\s");

    private static final int DATELINE = 80;

    private final TreeMap<Integer, Named> inTitle = new TreeMap<>();
    private final TreeMap<Integer, Named> inText = new TreeMap<>();

    /**
     * A mention.
     *
     * @param end after its last UTF-16 code unit
     * @param text the full name of whom or what it names, white space as single spaces
     * @param tells whether it says what the story is about, and not where it was filed
     */
    record Named(int end, String text, boolean tells) {}

    Names(List<Entity> entities, String text) {
        for (var entity : entities) {
            var name = String.join(" ", entity.name().split("\\s+"));
            for (var mention : entity.mentions()) {
                boolean tells = mention.inTitle() || !isDateline(mention, text);
                (mention.inTitle() ? inTitle : inText).put(mention.start(), new Named(mention.end(), name, tells));
            }
        }
    }

    /** Whether a mention says where the story was filed, not what it is about. */
    private static boolean isDateline(Mention mention, String text) {
        return mention.start() == 0
                && AFTER_DATELINE
                        .matcher(text)
                        .region(mention.end(), Math.min(text.length(), mention.end() + DATELINE))
                        .lookingAt();
    }

    /** Whether the story has no entities, as in languages that nobody finds names in. */
    boolean areNone() {
        return inTitle.isEmpty() && inText.isEmpty();
    }

    /** The name that begins here, null when none does. */
    @Nullable
    Named at(Place place, int start) {
        return (place.ofTitle() ? inTitle : inText).get(start);
    }

    /** Whether the words from {@code start} to {@code end} are a name, or begin or end within one. */
    boolean cutOrAre(Place place, int start, int end) {
        var whole = at(place, start);
        return whole != null && whole.end == end || isWithin(place, start) || isWithin(place, end);
    }

    private boolean isWithin(Place place, int at) {
        var before = (place.ofTitle() ? inTitle : inText).lowerEntry(at);
        return before != null && before.getValue().end > at;
    }
}
