package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.ingest.identify.IdentityPolicy;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.Moved;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.junit.jupiter.api.Test;

class PackedPollStateTests {

    private static final String FEED = "https://a.example/feed.xml";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");

    private final PollState full = new PollState(
            FEED,
            "Grüße aus Köln",
            "W/\"a1\"",
            "Tue, 24 Nov 2026 11:00:00 GMT",
            "abcdefghijklmnopqrstuvwxyz",
            NOON,
            NOON.plusSeconds(900),
            NOON.plusSeconds(300),
            new PublisherHints(Duration.ofMinutes(30), Set.of(1, 23), Set.of(DayOfWeek.SUNDAY)),
            3,
            "HTTP status 500",
            new Moved("https://b.example/feed.xml", 2),
            true,
            "zyxwvutsrqponmlkjihgfedcba",
            new Arrivals(
                    NOON,
                    1_000_000,
                    250,
                    IntStream.rangeClosed(1, 24).boxed().map(hour -> hour * 400).toList()),
            IdentityPolicy.LINK,
            "https://c.example/feed.xml");

    @Test
    void keepsAllThatIsRemembered() throws Exception {
        var none = PollState.unknown(FEED);
        for (var component : PollState.class.getRecordComponents()) {
            if (!component.getName().equals("url")) {
                assertThat(component.getAccessor().invoke(full))
                        .as("an example of " + component.getName())
                        .isNotEqualTo(component.getAccessor().invoke(none));
            }
        }
        assertThat(PackedPollState.of(full).unpack(FEED)).isEqualTo(full);
        assertThat(PackedPollState.of(none).unpack(FEED)).isEqualTo(none);
    }

    @Test
    void tellsNoHintsFromHintsThatAskForNothing() {
        var asked = PollState.unknown(FEED)
                .answered(
                        null,
                        "Title",
                        full.validators(),
                        null,
                        PublisherHints.NONE,
                        null,
                        NOON,
                        new NextPoll(NOON.plusSeconds(60), null));

        assertThat(PackedPollState.of(asked).unpack(FEED)).isEqualTo(asked);
    }
}
