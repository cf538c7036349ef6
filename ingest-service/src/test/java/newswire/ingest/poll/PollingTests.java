package newswire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import newswire.ingest.feed.FullText;
import newswire.ingest.fetch.Credentials;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.publish.NotPublishedException;
import newswire.ingest.schedule.ScheduleSettings;
import newswire.ingest.schedule.Time;
import org.junit.jupiter.api.Test;

class PollingTests {

    private static final URI FEED = URI.create("https://news.example/feed");

    @Test
    void whatIsPushedOfAPartitionThatIsAnothersIsLeftToItsOwner() throws Exception {
        try (var polling = new Polling(
                ScheduleSettings.defaults(),
                FetchSettings.defaults(),
                new PagePolicy(FullText.NEVER, 0, Duration.ofMinutes(5)),
                1_000_000,
                new PollMetrics(new SimpleMeterRegistry()),
                Credentials.NONE,
                Clock.systemUTC(),
                Time.SYSTEM,
                new Random(7))) {
            var pushed = new FeedDocument("<rss/>".getBytes(StandardCharsets.UTF_8), null, FEED);

            assertThatExceptionOfType(NotPublishedException.class)
                    .isThrownBy(() -> polling.pushed(3, FEED.toString(), pushed))
                    .withMessage("partition 3 was given up");
        }
    }
}
