package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTests {

    private static Feed every(Duration interval) {
        return new Feed("https://news.example/feed", null, interval, null);
    }

    @Test
    void isPolledEachSecondToOnceAYear() {
        assertThat(every(Duration.ofSeconds(1)).interval()).hasSeconds(1);
        assertThat(every(Duration.ofDays(366)).interval()).hasDays(366);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5M", "PT0.9S", "P367D", "PT2562047788015215H30M7S"})
    void refusesAnIntervalThatNobodyCanMean(Duration interval) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> every(interval))
                .withMessageMatching("the interval of https://news.example/feed is (below|above) .*");
    }
}
