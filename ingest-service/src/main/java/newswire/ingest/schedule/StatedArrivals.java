package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a feed's entries have come, as far as their own dates say: what there is to go by at its first poll. Dates are
 * hearsay, so they count for no more than a few days of polls, and only where they make sense.
 */
final class StatedArrivals {

    private static final int FEWEST = 4;

    /** Clocks of publishers err. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** Entries that all have been dated within less were dated when the document was made. */
    private static final Duration SHORTEST_SPAN = Duration.ofMinutes(20);

    /** One entry in so many may be a straggler, and one always. */
    private static final int ENTRIES_A_STRAGGLER = 8;

    private static final double MOST_DAYS = 5;

    /** How long after its date an entry is shown. */
    private static final int SHOWN_WITHIN_SECONDS = 120;

    private final List<Instant> moments;
    private final Instant now;

    private StatedArrivals(List<Instant> moments, Instant now) {
        this.moments = moments;
        this.now = now;
    }

    /**
     * What the dates of a document's entries say; that nothing is known where they make no sense.
     *
     * @param dates one for each entry, null where it has none
     */
    static Arrivals of(Collection<@Nullable Instant> dates, Instant now) {
        var moments = new ArrayList<Instant>();
        for (var date : dates) {
            if (date != null && !date.isAfter(now.plus(AHEAD))) {
                moments.add(date.isAfter(now) ? now : date);
            }
        }
        Collections.sort(moments);
        var all = moments.size() == dates.size();
        var stated = new StatedArrivals(withoutStragglers(moments, now), now.truncatedTo(ChronoUnit.SECONDS));
        return all && stated.makeSense() ? stated.arrivals() : new Arrivals(stated.now, 0, 0, List.of());
    }

    /**
     * The moments but for few at the beginning that are no part of the flow: an old entry that a publisher keeps in sight, or
     * one with a date of nowhere. Before the first that is counted lies more time than all since then.
     */
    private static List<Instant> withoutStragglers(List<Instant> moments, Instant now) {
        var most = Math.min(moments.size() - FEWEST, Math.max(1, moments.size() / ENTRIES_A_STRAGGLER));
        for (int first = most; first > 0; first--) {
            var since = Duration.between(moments.get(first), now);
            if (Duration.between(moments.get(first - 1), moments.get(first)).compareTo(since) > 0) {
                return moments.subList(first, moments.size());
            }
        }
        return moments;
    }

    private boolean makeSense() {
        return moments.size() >= FEWEST
                && new HashSet<>(moments).size() * 2 > moments.size()
                && Duration.between(moments.getFirst(), moments.getLast()).compareTo(SHORTEST_SPAN) > 0
                && !areDaysAlone();
    }

    /** Where the time of day is always the same, it is none, or all come at it: then polls will tell. */
    private boolean areDaysAlone() {
        var times = new HashSet<Long>();
        moments.forEach(moment -> times.add(Math.floorMod(moment.getEpochSecond(), 86_400L)));
        return times.size() * 2 <= moments.size();
    }

    /** How long ago the oldest entry came is no matter of chance: the document ends with it. */
    private Arrivals arrivals() {
        var span = Math.max(1, Duration.between(moments.getFirst(), now).toSeconds());
        var counted = moments.subList(1, moments.size());
        var weight = Math.min(1, Duration.ofDays(1).toSeconds() * MOST_DAYS / span);
        var counts = new double[24];
        counted.forEach(moment -> counts[Arrivals.hourOf(moment)] += weight * Arrivals.ONE_ENTRY);
        var hours = new ArrayList<Integer>();
        for (var count : counts) {
            hours.add((int) Math.round(count));
        }
        var seen = new Arrivals(now, (int) (span * weight), 0, hours);
        return seen.with(Beats.in(windows()).silentUntil(now, new ArrivalRate(seen)));
    }

    private List<Window> windows() {
        var windows = new ArrayList<Window>();
        var last = Long.MIN_VALUE;
        for (var moment : moments) {
            if (moment.getEpochSecond() >= last + SHOWN_WITHIN_SECONDS) {
                last = moment.getEpochSecond();
                windows.add(new Window(last, SHOWN_WITHIN_SECONDS));
            }
        }
        return windows;
    }
}
