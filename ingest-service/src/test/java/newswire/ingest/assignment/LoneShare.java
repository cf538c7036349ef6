package newswire.ingest.assignment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import newswire.ingest.kafka.KafkaClients;
import newswire.ingest.kafka.KafkaSettings;
import org.springframework.util.unit.DataSize;

/** A share that no group gave: a test says when it is confirmed, and when it goes to another instance. */
public final class LoneShare {

    private static final Duration SESSION = Duration.ofSeconds(6);

    private final Lease lease;
    private final Share share;

    /** A share that is confirmed now, by this clock. */
    public LoneShare(InstantSource clock) {
        var settings = new KafkaSettings(
                "lone", "lone", Duration.ofSeconds(10), SESSION, 6, 1, Duration.ofDays(1), DataSize.ofMegabytes(1));
        var clients = new KafkaClients(Map.of(), Map.of(), Map.of(), settings);
        lease = new Lease(SESSION, clock, () -> clock.instant().toEpochMilli() * 1_000_000);
        share = new Share(0, lease, new EntriesReader(clients), lost -> {});
        confirm();
    }

    public Share share() {
        return share;
    }

    /** The group's coordinator says that the share is still this instance's. */
    public void confirm() {
        lease.confirmed(lease.now());
    }

    /** It has gone to another instance. */
    public void giveUp() {
        share.giveUp();
    }

    /** It is about to go to another instance. */
    public void end() {
        share.end();
    }
}
