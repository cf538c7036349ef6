package newswire.ingest.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class LeaseTests {

    private static final Duration SESSION = Duration.ofSeconds(10);

    private Instant time = Instant.parse("2026-11-24T12:00:00Z");
    private long nanos = 42;
    private final Lease lease = new Lease(SESSION, () -> time, () -> nanos);

    private Share share() {
        var broker = Map.<String, Object>of("bootstrap.servers", "localhost:1"); // never asked
        var settings = new KafkaSettings(
                "lease", "lease", SESSION, Duration.ofSeconds(15), 6, 1, Duration.ofDays(1), DataSize.ofMegabytes(1));
        return new Share(
                0, lease, new EntriesReader(new KafkaClients(broker, broker, broker, settings), 1), lost -> {});
    }

    private void pass(Duration some) {
        time = time.plus(some);
        nanos += some.toNanos();
    }

    @Test
    void holdsNotBeforeItIsConfirmed() {
        assertThat(lease.holds()).isFalse();
        assertThat(lease.hasLapsed()).isFalse();
        assertThat(lease.isToBeRenewed()).isTrue();
    }

    @Test
    void runsFromBeforeTheCoordinatorWasAskedHoweverLateTheAnswer() {
        var asked = lease.now();
        pass(Duration.ofSeconds(7));
        lease.confirmed(asked);
        assertThat(lease.holds()).isTrue();

        pass(Duration.ofSeconds(2));
        assertThat(lease.holds()).isFalse();
        assertThat(lease.hasLapsed()).isTrue();
    }

    @Test
    void endsBeforeTheSession() {
        lease.confirmed(lease.now());

        pass(SESSION.minusMillis(1001));
        assertThat(lease.holds()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void isRenewedSeveralTimesInASession() {
        lease.confirmed(lease.now());
        assertThat(lease.isToBeRenewed()).isFalse();

        pass(SESSION.dividedBy(4));
        assertThat(lease.isToBeRenewed()).isTrue();
    }

    @Test
    void whoWasFrozenIsCertainOfNothingUntilTheCoordinatorHasAnsweredAnew() throws Exception {
        lease.confirmed(lease.now());
        pass(Duration.ofSeconds(11));
        assertThat(lease.holds()).isFalse();

        lease.confirmed(lease.now());
        assertThat(lease.holds()).isTrue();
        assertThat(lease.await(() -> true)).isTrue();
    }

    @Test
    void goesByTheTimeWhenTheOtherClockStoodStillInASuspendedMachine() {
        lease.confirmed(lease.now());

        time = time.plusSeconds(60);
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void goesByTheOtherClockWhenTheTimeWasSetBack() {
        lease.confirmed(lease.now());

        time = time.minusSeconds(3600);
        nanos += Duration.ofSeconds(60).toNanos();
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void endsWithTheMembership() {
        lease.confirmed(lease.now());
        lease.end();

        assertThat(lease.holds()).isFalse();
        assertThat(lease.isToBeRenewed()).isTrue();
    }

    @Test
    void aShareWaitsForIt() throws Exception {
        var share = share();
        var waiting = waiting(share);

        lease.confirmed(lease.now());
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aShareThatIsGivenUpWaitsNoLonger() throws Exception {
        var share = share();
        var waiting = waiting(share);

        share.giveUp();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void forAShareThatIsAboutToBeGivenUpNothingBeginsButItIsStillThisInstances() throws Exception {
        var share = share();
        lease.confirmed(lease.now());

        share.end();
        assertThat(share.awaitMine()).isFalse();
        assertThat(share.isMine()).isTrue();
    }

    private static CompletableFuture<Boolean> waiting(Share share) {
        var waiting = new CompletableFuture<Boolean>();
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                waiting.complete(share.awaitMine());
            } catch (InterruptedException e) {
                waiting.completeExceptionally(e);
            }
        });
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        return waiting;
    }
}
