package newswire.benchmarks.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All requests that there were, those of feeds in the order of their answers. Thread-safe. */
final class RequestLog {

    private final List<Request> requests = new ArrayList<>();
    private final List<Visit> others = new ArrayList<>();
    private final Map<String, Request> latest = new HashMap<>();

    /** A request of a site, for whatever. */
    record Visit(String site, Instant from, Instant to) {}

    synchronized void add(Request request) {
        requests.add(request);
        latest.put(request.site(), request);
    }

    /** A request of something else than a feed: a page, or robots.txt. */
    synchronized void addOther(Visit visit) {
        others.add(visit);
    }

    /** Of feeds. */
    synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    /** Of something else. */
    synchronized List<Visit> others() {
        return List.copyOf(others);
    }

    /** Each site's latest request. */
    synchronized Map<String, Request> latest() {
        return Map.copyOf(latest);
    }

    /** The sites that this instance was the last to poll. */
    Set<String> sitesOf(String instance) {
        return latest().entrySet().stream()
                .filter(site -> site.getValue().instance().equals(instance))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A site's first request after that by somebody else than {@code instance}. */
    synchronized Optional<Request> firstAfter(Instant moment, String site, String instance) {
        return requests.stream()
                .filter(request -> request.from().isAfter(moment)
                        && request.site().equals(site)
                        && !request.instance().equals(instance))
                .findFirst();
    }
}
