package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HostRestsTests {

    private static final URI NEWS = URI.create("https://A.example/news");
    private static final URI SPORT = URI.create("https://a.example/sport");
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = START;
    private final HostRests rests = new HostRests(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void aFeedThatIsToldToWaitWaitsAlone() {
        rests.told(NEWS, NEWS.toString(), START.plusSeconds(60));
        rests.told(NEWS, NEWS.toString(), START.plusSeconds(90));

        assertThat(rests.until(SPORT, SPORT.toString())).isNull();
        assertThat(rests.until(NEWS, HostRests.PAGES)).isNull();
        assertThat(rests.until(NEWS, NEWS.toString())).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void pagesThatAreToldToWaitDoSoForWhateverFeed() {
        rests.told(NEWS, HostRests.PAGES, START.plusSeconds(60));

        assertThat(rests.until(SPORT, HostRests.PAGES)).isEqualTo(START.plusSeconds(60));
        assertThat(rests.until(SPORT, SPORT.toString())).isNull();
    }

    @Test
    void aSecondFeedThatIsToldSoMakesItTheHosts() {
        rests.told(NEWS, NEWS.toString(), START.plusSeconds(90));
        rests.told(SPORT, SPORT.toString(), START.plusSeconds(60));

        assertThat(rests.until(URI.create("https://a.example/weather"), HostRests.PAGES))
                .isEqualTo(START.plusSeconds(90));
        assertThat(rests.until(URI.create("https://b.example/"), SPORT.toString()))
                .isNull();
    }

    @Test
    void aRestEnds() {
        rests.told(NEWS, NEWS.toString(), START.plusSeconds(60));
        now = START.plusSeconds(60);
        rests.told(SPORT, SPORT.toString(), START.plusSeconds(120));

        assertThat(rests.until(NEWS, NEWS.toString())).isNull();
        assertThat(rests.size()).isEqualTo(1);
        now = START.plusSeconds(120);
        assertThat(rests.size()).isZero();
    }
}
