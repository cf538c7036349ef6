package newswire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories that browsers show by a script, or else where scripts do not run. */
class NoscriptTests {

    private static final List<String> SAID = List.of(
            "Nobody on Little Skerry slept on the night of the storm, and in the morning the pier had gone, the postmistress recalls.",
            "It took the council nine weeks to find timber for a new one, and two more to find a barge that would carry it across.",
            "The first boat to land brought flour, letters and a vet, in that order, because the vet had been sick all the way.",
            "Whether the islands pay for the work themselves will be settled in May, when the harbour dues are set for another year.");
    private static final String STORY = "<p>" + String.join("</p><p>", SAID) + "</p>";

    @Test
    void areReadWhereThePageShowsNoOther() {
        assertThat(text("<div id=story></div><noscript><div class=story-content>" + STORY + "</div></noscript>"))
                .isEqualTo(String.join("\n\n", SAID));
    }

    @Test
    void areLeftOutWhereThePageShowsTheStory() {
        String notice =
                "<noscript><p>This page works best where scripts may run, and some of its pictures will be missing without.</p></noscript>";
        assertThat(text("<div class=story-content>" + STORY + "</div>" + notice))
                .isEqualTo(String.join("\n\n", SAID));
    }

    private static String text(String story) {
        String page = "<html><head><title>A pier for Skerry</title></head><body><article><h1>A pier for Skerry</h1>"
                + story + "</article></body></html>";
        return new Extractor().extract(ArticleSource.ofPage(page, null)).text();
    }
}
