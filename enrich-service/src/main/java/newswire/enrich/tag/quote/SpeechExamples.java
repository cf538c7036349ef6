package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.TaggedStory;

/** Sees a story as a {@link SpeechModel} does. */
public final class SpeechExamples {

    private final Prose prose;
    private final Surroundings surroundings;
    private final Marks marks;
    private final MarkedWords marked;
    private final MarkedSentence sentence;
    private final MarkedParagraph paragraph;

    SpeechExamples(Prose prose, List<Speech> speeches, Marks marks, Speakers speakers) {
        this.prose = prose;
        this.surroundings = new Surroundings(prose, speeches);
        this.marks = marks;
        this.marked = new MarkedWords(prose, marks, speakers, surroundings);
        this.sentence = new MarkedSentence(prose, marks, surroundings);
        this.paragraph = new MarkedParagraph(prose, marks);
    }

    /** All that a story has between marks. */
    public static List<SpeechExample> marked(TaggedStory story) {
        var examples = of(story);
        var marks = new ArrayList<SpeechExample>();
        for (int q = 0; q < examples.marks.size(); q++) {
            marks.add(examples.marked(q));
        }
        return marks;
    }

    /** Every so many of the words that stand between no marks. */
    public static List<SpeechExample> plain(TaggedStory story, int every) {
        var examples = of(story);
        var words = new ArrayList<SpeechExample>();
        for (int i = 0; i < examples.prose.size(); i += every) {
            var token = examples.prose.token(i);
            if (token.isWord() && !examples.surroundings.isQuoted(i)) {
                words.add(new SpeechExample(token.start(), token.end(), "", examples.around(i, i + 1), new int[0]));
            }
        }
        return words;
    }

    private static SpeechExamples of(TaggedStory story) {
        var speeches = QuotationMarks.find(story.source().text());
        var prose = new Prose(story);
        var marks = new Marks(prose, speeches);
        return new SpeechExamples(prose, speeches, marks, new Speakers(prose, marks));
    }

    /** What stands between one pair of marks. */
    SpeechExample marked(int q) {
        var kind = marked.kind(q);
        var slots = new KindSlots(new Slots(), kind);
        marked.describe(q, slots);
        sentence.describe(q, slots);
        paragraph.describe(q, slots);
        var speech = marks.speech(q);
        var around = around(marks.first(q), marks.end(q));
        return new SpeechExample(
                speech.open(), speech.close(), kind, around, slots.all().taken());
    }

    private int[] around(int first, int end) {
        var slots = new Slots();
        surroundings.describe(first, end, slots);
        return slots.taken();
    }
}
