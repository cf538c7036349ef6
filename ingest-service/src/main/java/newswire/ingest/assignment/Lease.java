package newswire.ingest.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long it is certain that this instance owns what it was given. Each time the group's coordinator confirms the
 * membership, the session begins anew, and nothing is given to others before it is over. So the lease runs from just before the
 * coordinator was asked, a little shorter than the session.
 *
 * <p>Whoever has not run for longer than that (frozen, suspended, or cut off from the broker) is certain of nothing until
 * the coordinator has answered again, whatever it believed before. Thread-safe.
 */
final class Lease {

    /** For clocks that run at different speeds, and for the way from a look at the lease to what is done by it. */
    private static final int MARGIN = 10;

    private static final int RENEWALS = 4;

    private final Duration term;
    private final Duration renewal;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Moment confirmed; // changed under the lock alone

    /**
     * @param session that the coordinator grants
     * @param nanoTime as {@link System#nanoTime()}
     */
    Lease(Duration session, InstantSource clock, LongSupplier nanoTime) {
        this.term = session.minus(session.dividedBy(MARGIN));
        this.renewal = session.dividedBy(RENEWALS);
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Told by two clocks: one may stand still while the machine is suspended, the other may be set back. */
    record Moment(Instant time, long nanos) {}

    Moment now() {
        return new Moment(clock.instant(), nanoTime.getAsLong());
    }

    /** @param asked the moment before the coordinator was asked whether the membership still stands, to which it said yes */
    synchronized void confirmed(Moment asked) {
        confirmed = asked;
        notifyAll();
    }

    /** The membership is over. */
    synchronized void end() {
        confirmed = null;
    }

    boolean holds() {
        return isYoungerThan(term, confirmed);
    }

    /** Whether it held once and nobody ended it, but it holds no more. */
    boolean hasLapsed() {
        var last = confirmed;
        return last != null && !isYoungerThan(term, last);
    }

    /** Whether it is time to ask the coordinator. */
    boolean isToBeRenewed() {
        return !isYoungerThan(renewal, confirmed);
    }

    private boolean isYoungerThan(Duration age, @Nullable Moment moment) {
        return moment != null && since(moment).compareTo(age) < 0;
    }

    /**
     * Waits until the lease holds.
     *
     * @param wanted may become false before, see {@link #look()}
     * @return whether it is still wanted; the lease holds then
     */
    boolean await(BooleanSupplier wanted) throws InterruptedException {
        if (!holds()) { // which it nearly always does, and each request asks
            awaitConfirmation(wanted);
        }
        return wanted.getAsBoolean();
    }

    private synchronized void awaitConfirmation(BooleanSupplier wanted) throws InterruptedException {
        while (wanted.getAsBoolean() && !holds()) {
            wait();
        }
    }

    /** Lets those who wait see whether they still want it. */
    synchronized void look() {
        notifyAll();
    }

    private Duration since(Moment moment) {
        var now = now();
        var byTime = Duration.between(moment.time(), now.time());
        var byNanos = Duration.ofNanos(now.nanos() - moment.nanos());
        return byTime.compareTo(byNanos) > 0 ? byTime : byNanos;
    }
}
