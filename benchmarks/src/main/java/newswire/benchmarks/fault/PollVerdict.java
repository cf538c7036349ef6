package newswire.benchmarks.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether there was a poll too many, over all instances that there ever were. A poll that was answered but never committed,
 * since its instance was killed or lost its share before, counts for nothing: nobody can know of it, so the feed is still
 * due. Such a poll may itself come too early, though.
 *
 * @param requests of feeds
 * @param others requests of pages and robots.txt
 * @param uncommitted answered, but not committed
 * @param early less than the interval after the answer to the last poll that was committed, and before a page was due to be
 *     tried again
 * @param atOnce while another request of the same site was not answered yet, of whatever kind both are
 * @param unchanged answered with word that nothing has changed
 * @param outdated with other validators than those of the answer to the last poll that was committed, or with none although
 *     no page was due and nothing else wanted the feed to be read in full
 */
record PollVerdict(
        long requests, long others, long uncommitted, long early, long atOnce, long unchanged, long outdated) {

    /**
     * Judges.
     *
     * @param others requests of pages and the like, of which it is only judged whether they came beside others
     * @param committed of each feed
     * @param interval shortest time between two polls of a feed
     */
    static PollVerdict of(
            Collection<Request> requests,
            Collection<RequestLog.Visit> others,
            Map<Integer, ? extends Collection<CommittedPolls.Poll>> committed,
            Duration interval) {
        long uncommitted = 0;
        long early = 0;
        long outdated = 0;
        for (var feed : grouped(requests, Request::feed).entrySet()) {
            var known = committed(feed.getValue(), committed.get(feed.getKey()));
            Request last = null;
            CommittedPolls.Poll before = null;
            for (var request : feed.getValue()) {
                var isForPage = before != null && before.isPageDue(request.from());
                var isInFull = isForPage || before != null && before.ahead();
                if (last != null
                        && !isForPage
                        && request.from().isBefore(last.to().plus(interval))) {
                    early++;
                }
                if (request.known() != (last == null ? 0 : last.given()) && !(isInFull && request.known() == 0)) {
                    outdated++;
                }
                var poll = known.get(request);
                if (poll != null) {
                    last = request;
                    before = poll;
                } else {
                    uncommitted++;
                }
            }
        }
        var unchanged = requests.stream().filter(Request::isUnchanged).count();
        return new PollVerdict(
                requests.size(), others.size(), uncommitted, early, atOnce(requests, others), unchanged, outdated);
    }

    /** A poll ends after its answer has left; so it is that of the last answer before. */
    private static Map<Request, CommittedPolls.Poll> committed(
            List<Request> requests, @Nullable Collection<CommittedPolls.Poll> polls) {
        var byAnswer = new TreeMap<Instant, Request>();
        requests.forEach(request -> byAnswer.put(request.to(), request));
        var committed = new HashMap<Request, CommittedPolls.Poll>();
        for (var poll : polls == null ? List.<CommittedPolls.Poll>of() : polls) {
            var answer = byAnswer.floorEntry(poll.end());
            if (answer != null) {
                committed.put(answer.getValue(), poll);
            }
        }
        return committed;
    }

    private static long atOnce(Collection<Request> requests, Collection<RequestLog.Visit> others) {
        long atOnce = 0;
        var bySite = Stream.concat(
                        requests.stream()
                                .map(request -> new RequestLog.Visit(request.site(), request.from(), request.to())),
                        others.stream())
                .sorted(Comparator.comparing(RequestLog.Visit::from))
                .collect(Collectors.groupingBy(RequestLog.Visit::site));
        for (var site : bySite.values()) {
            var free = Instant.MIN;
            for (var request : site) {
                atOnce += request.from().isBefore(free) ? 1 : 0;
                free = request.to().isAfter(free) ? request.to() : free;
            }
        }
        return atOnce;
    }

    private static <K> Map<K, List<Request>> grouped(Collection<Request> requests, Function<Request, K> by) {
        return requests.stream()
                .sorted(Comparator.comparing(Request::from))
                .collect(Collectors.groupingBy(by, Collectors.toCollection(ArrayList::new)));
    }

    boolean isClean() {
        return early == 0 && atOnce == 0 && outdated == 0;
    }
}
