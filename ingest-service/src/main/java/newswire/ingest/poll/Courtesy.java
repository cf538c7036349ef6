package newswire.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newswire.ingest.fetch.Admission;
import newswire.ingest.fetch.NotAdmittedException;
import newswire.ingest.schedule.HostLanes;
import newswire.ingest.schedule.HostRests;

/**
 * Lets requests begin as their hosts want it: one at a time, with a pause between, and none while the host wants to be left
 * alone. Thread-safe.
 */
final class Courtesy {

    private final HostLanes lanes;
    private final HostRests rests;
    private final PollMetrics metrics;
    private final Clock clock;

    Courtesy(HostLanes lanes, HostRests rests, PollMetrics metrics, Clock clock) {
        this.lanes = lanes;
        this.rests = rests;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** For the requests of an asker, see {@link HostRests}. */
    Admission of(String asker) {
        return url -> admit(url, asker, Duration.ZERO);
    }

    /**
     * Waits for the turn of one request.
     *
     * @param delay see {@link HostLanes#enter(URI, Duration)}
     */
    Admission.Admitted admit(URI url, String asker, Duration delay) throws InterruptedException, NotAdmittedException {
        refuseWhileResting(url, asker);
        var turn = lanes.enter(url, delay);
        metrics.waited(turn.waited());
        try {
            refuseWhileResting(url, asker); // who went before may have been told to stay away
        } catch (NotAdmittedException e) {
            turn.end();
            throw e;
        }
        turn.begin();
        return new Admission.Admitted() {
            @Override
            public void toldToWait(Duration retryAfter) {
                told(url, asker, clock.instant().plus(retryAfter));
            }

            @Override
            public void close() {
                turn.end();
            }
        };
    }

    /** @throws NotAdmittedException while the host wants to be left alone by the asker */
    void refuseWhileResting(URI url, String asker) throws NotAdmittedException {
        var until = rests.until(url, asker);
        if (until != null) {
            throw new NotAdmittedException(url.getHost() + " wants to be left alone until " + until, until);
        }
    }

    /** The host was heard to want to be left alone by the asker. */
    void told(URI url, String asker, Instant until) {
        rests.told(url, asker, until);
    }
}
