package newswire.enrich.tag.keyphrase;

import java.util.List;
import java.util.TreeMap;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.text.Dateline;
import org.jspecify.annotations.Nullable;

/** Where a story names its entities. */
final class Names {

    private final int dateline;
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
        this.dateline = dateline(entities, text);
        for (var entity : entities) {
            var name = String.join(" ", entity.name().split("\\s+"));
            for (var mention : entity.mentions()) {
                boolean tells = mention.inTitle() || mention.start() >= dateline;
                (mention.inTitle() ? inTitle : inText).put(mention.start(), new Named(mention.end(), name, tells));
            }
        }
    }

    /** Where the line ends that says where the story was filed, and by whom, not what it is about. */
    private static int dateline(List<Entity> entities, String text) {
        return entities.stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> !mention.inTitle() && mention.start() == 0)
                .mapToInt(mention -> Dateline.end(text, mention.end()))
                .max()
                .orElse(0);
    }

    /** Whether a word of the text stands in its dateline. */
    boolean isInDateline(Place place, int start) {
        return !place.ofTitle() && start < dateline;
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

    /** Whether a name has the word that begins here. */
    boolean has(Place place, int start) {
        return at(place, start) != null || isWithin(place, start);
    }

    private boolean isWithin(Place place, int at) {
        var before = (place.ofTitle() ? inTitle : inText).lowerEntry(at);
        return before != null && before.getValue().end > at;
    }
}
