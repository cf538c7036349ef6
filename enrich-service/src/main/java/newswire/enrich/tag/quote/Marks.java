package newswire.enrich.tag.quote;

import java.util.List;
import java.util.regex.Pattern;

/** The pairs of marks of a story, in their order, by the words of its prose. */
final class Marks {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Prose prose;
    private final List<Speech> speeches;
    private final int[] firsts;
    private final int[] ends;
    private final int[] lengths;

    Marks(Prose prose, List<Speech> speeches) {
        this.prose = prose;
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
        return prose.text(speech.start(), speech.end());
    }

    char lastLetter(int q) {
        var words = words(q);
        return words.charAt(words.length() - 1);
    }

    /** The token that holds the last letter or sign between the marks. */
    int lastWord(int q) {
        return prose.at(speeches.get(q).end() - 1);
    }

    /** The first token, most often the opening mark. */
    int first(int q) {
        return firsts[q];
    }

    /** After the last token, most often the closing mark. */
    int end(int q) {
        return ends[q];
    }

    /** After the last token of the pair before, 0 where there is none. */
    int endBefore(int q) {
        return q == 0 ? 0 : ends[q - 1];
    }

    /** How many words stand between the marks. */
    int length(int q) {
        return lengths[q];
    }
}
