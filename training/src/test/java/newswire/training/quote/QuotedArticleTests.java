package newswire.training.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.training.quote.QuotedArticle.Answer;
import org.junit.jupiter.api.Test;

class QuotedArticleTests {

    private static final String TEXT =
            "“The ferry is back,” Ada said on “Pier Talk” in June, “and it sails tonight.” “No,” Ben said.";

    private final QuotedArticle article = QuotedArticle.of(
            "1",
            "train",
            new TaggedStory(TagSource.of("", TEXT, "en")),
            List.of(
                    new Report(List.of(span("“The ferry is back,”"), span("“and it sails tonight.”")), true),
                    new Report(List.of(span("“No,”")), true)));

    @Test
    void takesNothingThatStandsBetweenThePartsOfASpeechForSpeech() {
        assertThat(article.marked()).extracting(Answer::yes).containsExactly(true, false, true, false);
        assertThat(article.plain()).isNotEmpty().extracting(Answer::yes).containsOnly(false);
    }

    @Test
    void countsQuotationsOfThreeWordsAndMore() {
        var counts = new int[5];
        article.count(List.of(quote("The ferry is back"), quote("Pier Talk"), quote("Ben said.")), counts);
        article.count(List.of(quote("sails tonight"), quote("“No,” Ben said")), counts);
        assertThat(counts).containsExactly(2, 1, 2, 1, 2);
    }

    private static int[] span(String part) {
        int start = TEXT.indexOf(part);
        return new int[] {start, start + part.length()};
    }

    private static Quote quote(String part) {
        return new Quote(span(part)[0], span(part)[1], null, null);
    }
}
