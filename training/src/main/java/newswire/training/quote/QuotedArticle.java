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
 * @param direct beginning and end of its direct speech of three words and more
 * @param reported beginning and end of each part of anything that is reported
 * @param marked what stands between marks, and whether it is part of that speech
 * @param plain words between none, and whether they are part of anything that is reported
 */
record QuotedArticle(
        String id,
        String split,
        TaggedStory story,
        List<int[]> direct,
        List<int[]> reported,
        List<Answer> marked,
        List<Answer> plain) {

    private static final int EVERY = 2;

    /** An example, and whether it is somebody's words. */
    record Answer(SpeechExample example, boolean yes) {}

    static QuotedArticle of(String id, String split, TaggedStory story, List<Report> reports) {
        var text = story.source().text();
        var direct = reports.stream().filter(report -> report.isDirect(text)).toList();
        return new QuotedArticle(
                id,
                split,
                story,
                direct.stream().map(Report::whole).toList(),
                parts(reports),
                answers(SpeechExamples.marked(story), parts(direct)),
                answers(SpeechExamples.plain(story, EVERY), parts(reports)));
    }

    private static List<int[]> parts(List<Report> reports) {
        return reports.stream().flatMap(report -> report.parts().stream()).toList();
    }

    private static List<Answer> answers(List<SpeechExample> examples, List<int[]> spans) {
        var answers = new ArrayList<Answer>();
        examples.forEach(example -> answers.add(new Answer(example, meets(spans, example.start(), example.end()))));
        return answers;
    }

    private static boolean meets(List<int[]> spans, int start, int end) {
        return spans.stream().anyMatch(span -> span[0] < end && start < span[1]);
    }

    /**
     * How many of its quotations were found, how many of those given are some, and how many are part of anything that is
     * reported; of three words and more.
     */
    void count(List<Quote> all, int[] counts) {
        var text = story.source().text();
        var given = all.stream()
                .filter(quote -> Report.isLong(text.substring(quote.start(), quote.end())))
                .toList();
        counts[0] += direct.size();
        for (var span : direct) {
            counts[1] += given.stream().anyMatch(quote -> quote.start() < span[1] && span[0] < quote.end()) ? 1 : 0;
        }
        counts[2] += given.size();
        for (var quote : given) {
            counts[3] += meets(direct, quote.start(), quote.end()) ? 1 : 0;
            counts[4] += meets(reported, quote.start(), quote.end()) ? 1 : 0;
        }
    }
}
