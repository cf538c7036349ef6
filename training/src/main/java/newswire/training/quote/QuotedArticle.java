package newswire.training.quote;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.quote.SpeechExample;
import newswire.enrich.tag.quote.SpeechExamples;

/**
 * An article of which somebody has marked what is reported in it.
 *
 * @param story with its entities
 * @param reported all that somebody is reported to have said, written or thought, as its beginning and end
 * @param direct those of three words and more that have quotation marks
 */
record QuotedArticle(
        String id,
        String split,
        TaggedStory story,
        List<int[]> reported,
        List<int[]> direct,
        List<Answer> marked,
        List<Answer> plain) {

    private static final int EVERY = 4;

    /** An example, and whether it is somebody's words. */
    record Answer(SpeechExample example, boolean yes) {}

    static QuotedArticle of(String id, String split, TaggedStory story, List<int[]> reported, List<int[]> direct) {
        return new QuotedArticle(
                id,
                split,
                story,
                reported,
                direct,
                answers(SpeechExamples.marked(story), direct),
                answers(SpeechExamples.plain(story, EVERY), reported));
    }

    private static List<Answer> answers(List<SpeechExample> examples, List<int[]> spans) {
        var answers = new ArrayList<Answer>();
        examples.forEach(example -> answers.add(new Answer(example, meets(spans, example.start(), example.end()))));
        return answers;
    }

    private static boolean meets(List<int[]> spans, int start, int end) {
        return spans.stream().anyMatch(span -> span[0] < end && start < span[1]);
    }

    /** How many of its quotations were found, and how many of those given are some. */
    void count(List<Quote> given, int[] counts) {
        counts[0] += direct.size();
        for (var span : direct) {
            counts[1] += given.stream().anyMatch(quote -> quote.start() < span[1] && span[0] < quote.end()) ? 1 : 0;
        }
        counts[2] += given.size();
        for (var quote : given) {
            counts[3] += meets(direct, quote.start(), quote.end()) ? 1 : 0;
        }
    }
}
