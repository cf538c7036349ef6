package newswire.enrich.tag.quote;

import java.util.List;
import java.util.regex.Pattern;

/** The pairs of marks of a story, in their order, by the words of its prose. */
final class Marks {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final List<Speech> speeches;
    private final int[] firsts;
    private final int[] ends;
    private final int[] lengths;

    Marks(String text, Prose prose, List<Speech> speeches) {
        this.text = text;
        this.speeches = speeches;
        this.firsts =
                speeches.stream().mapToInt(speech -> prose.at(speech.open())).toArray();
        this.ends =
                speeches.stream().mapToInt(speech -> prose.at(speech.close())).toArray();
        this.lengths = speeches.stream()
                .mapToInt(speech -> SPACE.split(words(speech)).length)
                .toArray();
    }

    int size() {
        return speeches.size();
    }

    Speech speech(int q) {
        return speeches.get(q);
    }

    /** What stands between the marks. */
    String words(int q) {
        return words(speeches.get(q));
    }

    private String words(Speech speech) {
        return text.substring(speech.start(), speech.end());
    }

    char lastLetter(int q) {
        return text.charAt(speeches.get(q).end() - 1);
    }

    /** The first token, most often the opening mark. */
    int first(int q) {
        return firsts[q];
    }

    /** After the last token, most often the closing mark. */
    int end(int q) {
        return ends[q];
    }

    /** How many words stand between the marks. */
    int length(int q) {
        return lengths[q];
    }
}
