package newswire.enrich.tag.keyphrase;

import java.util.List;
import java.util.TreeMap;
import newswire.enrich.tag.Entity;
import org.jspecify.annotations.Nullable;

/** Where a story names its entities. */
final class Names {

    private final TreeMap<Integer, Named> inTitle = new TreeMap<>();
    private final TreeMap<Integer, Named> inText = new TreeMap<>();

    /**
     * A mention.
     *
     * @param end after its last UTF-16 code unit
     * @param text the full name of whom or what it names, white space as single spaces
     */
    record Named(int end, String text) {}

    Names(List<Entity> entities) {
        for (var entity : entities) {
            var text = String.join(" ", entity.name().split("\\s+"));
            for (var mention : entity.mentions()) {
                (mention.inTitle() ? inTitle : inText).put(mention.start(), new Named(mention.end(), text));
            }
        }
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
