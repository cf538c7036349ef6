package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stories that browsers show by a script, or else where scripts do not run. */
class NoscriptTests {

    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String THIRD =
            "Fares will stay as they were until the summer, according to the shipping line, which expects the cost of the repairs to reach 4.2 million.";
    private static final String FOURTH =
            "A second boat is to be chartered for Easter, and the islands' council will decide on Thursday whether to pay for it out of the harbour dues.";
    private static final String STORY = "<p>" + String.join("</p><p>", FIRST, SECOND, THIRD, FOURTH) + "</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @Test
    void areReadWhereThePageShowsNoOther() {
        assertThat(text("<div id=story></div><noscript><div class=story-content>" + STORY + "</div></noscript>"))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void areLeftOutWhereThePageShowsTheStory() {
        String notice =
                "<noscript><p>This page works best where scripts may run, and some of its pictures will be missing without.</p></noscript>";
        assertThat(text("<div class=story-content>" + STORY + "</div>" + notice))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
    }

    private static String text(String story) {
        String page = "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>" + story
                + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, null)).text();
    }
}
