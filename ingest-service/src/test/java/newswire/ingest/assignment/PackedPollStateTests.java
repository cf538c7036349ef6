package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.ingest.identify.IdentityPolicy;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.Beats;
import newswire.ingest.schedule.Moved;
import newswire.ingest.schedule.NextPoll;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import newswire.ingest.schedule.Rhythm;
import newswire.ingest.schedule.Window;
import org.junit.jupiter.api.Test;

class PackedPollStateTests {

    private static final String FEED = "https://a.example/feed.xml";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");

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
                    IntStream.rangeClosed(1, 24).boxed().map(hour -> hour * 400).toList(),
                    412,
                    new Beats(List.of(new Window(1_795_000_000, 900), new Window(1_795_500_000, 70_000)), null)),
            IdentityPolicy.LINK,
            "https://c.example/feed.xml",
            Map.of("pages.example", NOON.plusSeconds(3_600)),
            NOON.plusSeconds(400),
            true);

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
    void keepsEachOfItAlone() throws Exception {
        var components = PollState.class.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int only = 0; only < components.length; only++) {
            var values = new Object[components.length];
            for (int n = 0; n < components.length; n++) {
                var of = n == only ? full : PollState.unknown(FEED);
                values[n] = components[n].getAccessor().invoke(of);
            }
            var state = PollState.class.getDeclaredConstructor(types).newInstance(values);

            assertThat(PackedPollState.of(state).unpack(FEED)).isEqualTo(state);
        }
    }

    @Test
    void readsWhatWasStoredInEachForm() {
        assertThat(PackedPollState.stored(PackedPollState.of(full).bytes()).unpack(FEED))
                .isEqualTo(full);
        assertThat(PackedPollState.stored(Json.bytes(full)).unpack(FEED)).isEqualTo(full);
        assertThat(PackedPollState.stored(Records.bytes("{\"url\":\"" + FEED + "\"}"))
                        .unpack(FEED))
                .isEqualTo(PollState.unknown(FEED));
    }

    /** As the release before the one that learns bursts and beats has packed it. */
    @Test
    void readsWhatWasPackedBeforeBeatsWereLearnt() {
        var before = PackedPollState.stored(
                        Base64.getDecoder()
                                .decode(
                                        "AQYSR3LDvMOfZSBhdXMgS8O2bG4HVy8iYTEiHlR1ZSwgMjQgTm92IDIwMjYgMTE6MDA6MDAgR01UG2FiY2RlZmdoaWpr"
                                                + "bG1ub3BxcnN0dXZ3eHl6/LS166A0nKzs66A03NzH66A0wfiV2AbAqdM6wIQ9+gEYkAOgBrAJwAzQD+AS8BWAGZAcoB+wIsAl"
                                                + "0CjgK/AugDKQNaA4sDvAPtBB4ETwR4BLeyJ1cmwiOiIiLCJmYWlsdXJlcyI6MywiZ29uZSI6ZmFsc2V9"))
                .unpack(FEED);

        assertThat(before.title()).isEqualTo(full.title());
        assertThat(before.failures()).isEqualTo(3);
        assertThat(before.arrivals())
                .isEqualTo(new Arrivals(NOON, 1_000_000, 250, full.arrivals().hours()));
        assertThat(Base64.getEncoder().encodeToString(PackedPollState.of(before).bytes()))
                .startsWith("AQYSR3LDvMOf");
    }

    @Test
    void keepsARhythm() {
        var rhythm = new Rhythm(3_600_000, NOON.toEpochMilli() + 1_234_567, 45_678, 87, 2);
        var state =
                PollState.unknown(FEED).arrivedBy(new Arrivals(NOON, 5, 6, List.of(), 0, new Beats(List.of(), rhythm)));

        assertThat(PackedPollState.of(state).unpack(FEED)).isEqualTo(state);
        assertThat(PackedPollState.stored(Json.bytes(state)).unpack(FEED)).isEqualTo(state);
    }

    @Test
    void refusesWhatNoReleaseHasStored() {
        assertThatThrownBy(() -> PackedPollState.stored(new byte[] {2, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PackedPollState.stored(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        var whole = PackedPollState.of(full).bytes();
        for (int length = 1; length < whole.length; length++) {
            var cut = PackedPollState.stored(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> cut.unpack(FEED)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void asksForNothingSoonerThanWasAllowed() {
        var between = NOON.plusNanos(1);
        var state = PollState.unknown(FEED).postponed(between);

        assertThat(PackedPollState.of(state).unpack(FEED).notBefore())
                .isAfterOrEqualTo(between)
                .isBefore(between.plusMillis(1));
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
