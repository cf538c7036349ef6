package newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newswire.ingest.kafka.Json;
import org.junit.jupiter.api.Test;

class SubscriptionTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final String TOPIC = "https://news.example/own.xml";

    private final Random random = new Random(7);
    private final Subscription requested = Subscription.requested(
            "https://news.example/feed.xml",
            new Offer(List.of("https://one.example/", "https://two.example/"), TOPIC),
            "https://me.example/push/token",
            "secret",
            NOW);

    @Test
    void answersAHubOnlyForWhatItWasAskedFor() {
        var asked = requested.asked(NOW);

        assertThat(requested.awaits("subscribe", TOPIC)).isFalse();
        assertThat(asked.awaits("subscribe", TOPIC)).isTrue();
        assertThat(asked.awaits("subscribe", TOPIC + "x")).isFalse();
        assertThat(asked.awaits("unsubscribe", TOPIC)).isFalse();
        assertThat(asked.awaits(null, TOPIC)).isFalse();
        assertThat(asked.verified(Duration.ofDays(1), FIVE_MINUTES, NOW, random).awaits("subscribe", TOPIC))
                .isFalse();
        var ending = asked.verified(Duration.ofDays(1), FIVE_MINUTES, NOW, random)
                .ending(NOW)
                .asked(NOW);
        assertThat(ending.awaits("unsubscribe", TOPIC)).isTrue();
        assertThat(ending.awaits("subscribe", TOPIC)).isFalse();
    }

    @Test
    void isRenewedBetweenTwoThirdsAndNineTenthsOfTheLease() {
        for (int i = 0; i < 1_000; i++) {
            var active = requested.asked(NOW).verified(Duration.ofHours(10), FIVE_MINUTES, NOW, random);

            assertThat(active.nextAt()).isBetween(NOW.plusSeconds(24_000), NOW.plusSeconds(32_400));
            assertThat(active.isAlive(NOW.plus(Duration.ofHours(10)).minusMillis(1)))
                    .isTrue();
            assertThat(active.isAlive(NOW.plus(Duration.ofHours(10)))).isFalse();
        }
    }

    @Test
    void isRenewedNoSoonerThanAfterFiveMinutesHoweverShortTheLease() {
        var active = requested.asked(NOW).verified(Duration.ofSeconds(1), FIVE_MINUTES, NOW, random);

        assertThat(active.nextAt()).isEqualTo(NOW.plus(FIVE_MINUTES));
        assertThat(active.leaseUntil()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void triesTheNextHubAtOnceAndWaitsLongerAfterEachRound() {
        var once = requested.asked(NOW).failed("away", NOW, random);
        assertThat(once.hub()).isEqualTo("https://two.example/");
        assertThat(once.nextAt()).isEqualTo(NOW);
        assertThat(once.lastError()).isEqualTo("away");

        var subscription = requested;
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 60; i++) {
            subscription = subscription.asked(NOW).failed("away", NOW, random);
            if (i % 2 == 1) {
                waits.add(Duration.between(NOW, subscription.nextAt()));
            }
        }
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(waits.getLast()).isBetween(Duration.ofHours(12), Duration.ofDays(1));
    }

    @Test
    void staysAliveAndWithItsHubWhileARenewalFailsWithinTheLease() {
        var active = requested.asked(NOW).verified(Duration.ofDays(10), FIVE_MINUTES, NOW, random);
        var failed = active.asked(NOW).failed("away", NOW.plusSeconds(1), random);

        assertThat(failed.isAlive(NOW.plusSeconds(1))).isTrue();
        assertThat(failed.hub()).isEqualTo(active.hub());
    }

    @Test
    void sparesPollsOnlyOnceAPollHasFoundNothingThatWasNotPushed() {
        var active = requested.asked(NOW).verified(Duration.ofDays(1), FIVE_MINUTES, NOW, random);

        assertThat(active.polled(false, NOW).isProven(NOW)).isFalse();
        var proven = active.pushed(NOW).polled(false, NOW);
        assertThat(proven.isProven(NOW)).isTrue();
        assertThat(proven.isProven(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(proven.polled(true, NOW).isProven(NOW)).isFalse();
        assertThat(proven.polled(true, NOW).polled(false, NOW).isProven(NOW)).isFalse();
        assertThat(proven.denied("no", NOW).isProven(NOW)).isFalse();
    }

    @Test
    void isOfferedToTheNextHubAtOnceWhenOneDeniesItAndADayLaterWhenAllHave() {
        var once = requested.asked(NOW).denied("not here", NOW);
        assertThat(once.hub()).isEqualTo("https://two.example/");
        assertThat(once.nextAt()).isEqualTo(NOW);
        assertThat(once.lastError()).isEqualTo("not here");

        var twice = once.asked(NOW).denied("nor here", NOW);
        assertThat(twice.hub()).isEqualTo("https://one.example/");
        assertThat(twice.nextAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));

        assertThat(once.asked(NOW)
                        .verified(Duration.ofDays(1), FIVE_MINUTES, NOW, random)
                        .state())
                .isEqualTo(Subscription.State.ACTIVE);
    }

    @Test
    void asksAHubThatHasDeniedItNoSoonerThanInADayWhateverBecomesOfTheOthers() {
        var denied = requested.asked(NOW).denied("not here", NOW);
        var now = NOW;
        var subscription = denied;
        for (int i = 0; i < 9; i++) {
            subscription = subscription.asked(now).failed("away", now, random);
            assertThat(subscription.hub()).isEqualTo("https://two.example/");
            assertThat(subscription.nextAt()).isAfterOrEqualTo(now.plusSeconds(30));
            now = subscription.nextAt();
        }

        var dayLater = subscription.failed("away", NOW.plus(Duration.ofDays(1)), random);
        assertThat(dayLater.hub()).isEqualTo("https://one.example/");
    }

    @Test
    void goesBackToAHubThatHasFailedWhenAnotherDeniesIt() {
        var failed = requested.asked(NOW).failed("away", NOW, random);
        var denied = failed.asked(NOW).denied("not here", NOW);

        assertThat(denied.hub()).isEqualTo("https://one.example/");
        assertThat(denied.nextAt()).isEqualTo(NOW);
        assertThat(denied.asked(NOW).failed("away", NOW, random).hub()).isEqualTo("https://one.example/");
        assertThat(Json.read(Json.bytes(denied), Subscription.class)).isEqualTo(denied);
    }

    @Test
    void survivesItsStoredForm() {
        var active = requested
                .asked(NOW)
                .verified(Duration.ofDays(1), FIVE_MINUTES, NOW, random)
                .pushed(NOW);

        assertThat(Json.read(Json.bytes(active), Subscription.class)).isEqualTo(active);
    }
}
