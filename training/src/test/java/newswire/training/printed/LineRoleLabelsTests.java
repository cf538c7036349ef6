package newswire.training.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import newswire.enrich.extract.printed.LineRole;
import newswire.training.BlockLabels;
import newswire.training.CorpusPage;
import org.junit.jupiter.api.Test;

class LineRoleLabelsTests {

    private static final List<String> LINES =
            List.of("Ferry returns", "Published 2 March 2026", "The ferry sailed on Sunday.");

    @Test
    void knowsTheDayOfAPageHoweverItsTruthIsWritten() {
        for (String published :
                List.of("2026-03-02", "2026-03-02 23:30:00-05:00", "Mon, 02 Mar 2026 18:30:00 GMT", "March 2, 2026")) {
            assertThat(LineRoleLabels.of(publishedOn(published), LINES, LineRole.time))
                    .as(published)
                    .containsExactly(0, 1, 0);
        }
    }

    @Test
    void teachesNothingWhereTheTruthIsNoDay() {
        assertThat(LineRoleLabels.of(publishedOn("some day last spring"), LINES, LineRole.time))
                .containsOnly(BlockLabels.UNKNOWN);
    }

    private static CorpusPage publishedOn(String published) {
        return new CorpusPage(
                "set/p",
                "news.example",
                Path.of("p.html"),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                published);
    }
}
