package newswire.enrich.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import newswire.enrich.EnrichService;
import org.junit.jupiter.api.Test;

class WrongRoutesTests {

    @Test
    void keepTheServiceFromStarting() {
        var service = EnrichService.application();

        assertThatThrownBy(() -> service.run(
                        "--server.port=0",
                        "--newswire.enrich.topics.enriched=mine",
                        "--newswire.enrich.routes[0].name=r",
                        "--newswire.enrich.routes[0].topic=mine",
                        "--newswire.enrich.routes[0].when[0].field=topics.nam",
                        "--newswire.enrich.routes[0].when[0].equals=energy"))
                .hasRootCauseInstanceOf(WrongRoutesException.class)
                .rootCause()
                .hasMessage("Route r, topic: mine is one of Newswire's own; a route needs another.\n"
                        + "Route r, when[0].field: there is no field topics.nam; topics has id, name, score.");
    }

    @Test
    void areToldInPlaceOfAStackTrace() {
        var wrong = new WrongRoutesException(List.of("Route r: it has no topic."));

        var told = new WrongRoutesAnalyzer().analyze(new IllegalStateException("The context", wrong));

        assertThat(told.getDescription()).isEqualTo("Route r: it has no topic.");
        assertThat(told.getAction()).contains("newswire routes check");
    }
}
