package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the requests that should not have been made, or not like this; each is told of in a line.
 *
 * @param requests in the order of their beginnings
 * @param restart when what was known in memory alone was lost
 */
record Breaches(List<Request> requests, Instant restart) {

    /** Made while another was in flight at the host, or too soon after it. */
    List<String> ofTheGap(Duration gap) {
        return afterAnother(Request::host, (before, request) -> {
            var least = request.isOfAPage() && Publishers.hasRules(request.host()) ? Publishers.CRAWL_DELAY : gap;
            return !request.start().isBefore(before.end().plus(least));
        });
    }

    /** Made before the moment that the asker had been told to wait for, or that two askers of the host had. */
    List<String> ofRests() {
        return each(request -> {
            var resting = requests.stream()
                    .filter(told -> told.answer().restUntil() != null
                            && !told.end().isAfter(request.start())
                            && told.answer().restUntil().isAfter(request.start())
                            && isKnown(told, request.start()))
                    .toList();
            var ownRest = resting.stream()
                    .anyMatch(told -> told.asker().equals(request.asker())
                            && (request.isOfAFeed() || told.host().equals(request.host())));
            return !ownRest && askers(resting, request.host()).size() < 2;
        });
    }

    /** What a redirect's target tells is remembered of the feed that was redirected; of the target it is kept in memory. */
    private boolean isKnown(Request told, Instant now) {
        return told.isAtItsAddress() || !told.isOfAFeed() || !told.start().isBefore(restart) || now.isBefore(restart);
    }

    private static Set<String> askers(List<Request> resting, String host) {
        return resting.stream()
                .filter(told -> told.host().equals(host))
                .map(Request::asker)
                .collect(Collectors.toSet());
    }

    /** Polls that came sooner than the feed's interval, or than its last answer stays fresh. */
    List<String> ofIntervals(Duration interval) {
        return afterAnother(Request::asker, (before, request) -> {
            var least = before.answer().headers().containsKey("Cache-Control") ? Duration.ofSeconds(1) : interval;
            return !request.isOfAFeed()
                    || before.answer().status() / 100 == 3 && before.answer().status() != 304
                    || !request.start().isBefore(before.end().plus(least));
        });
    }

    /** Made with other validators than those that the URL's last good answer had, if it was also the feed's last one. */
    List<String> ofValidators() {
        record Known(String url, String etag, String lastModified) {}
        var known = new HashMap<String, Known>();
        return each(request -> {
            var last = known.get(request.asker());
            var answer = request.answer();
            var expected =
                    last != null && last.url().equals(request.url()) ? last : new Known(request.url(), null, null);
            var named = new Known(
                    request.url(),
                    answer.headers().get("ETag"),
                    answer.headers().get("Last-Modified"));
            if (answer.status() == 200) {
                known.put(request.asker(), named);
            } else if (answer.status() == 304) {
                var sameEtag = named.etag() == null || named.etag().equals(expected.etag());
                var sameDate =
                        named.lastModified() == null || named.lastModified().equals(expected.lastModified());
                known.put(request.asker(), sameEtag && sameDate ? expected : named);
            }
            return !request.isOfAFeed()
                    || Objects.equals(request.header("If-None-Match"), expected.etag())
                            && Objects.equals(request.header("If-Modified-Since"), expected.lastModified());
        });
    }

    /** Pages that were not to be fetched, or before the rules for them were known. */
    List<String> ofRobots() {
        return each(request -> !request.isOfAPage()
                || requests.stream()
                                .anyMatch(rules -> rules.path().equals("/robots.txt")
                                        && rules.host().equals(request.host())
                                        && (rules.answer().status() == 200
                                                || rules.answer().status() == 404)
                                        && !rules.end().isAfter(request.start()))
                        && !(Publishers.hasRules(request.host())
                                && request.path().startsWith("/private/")));
    }

    /** Made under another name. */
    List<String> ofTheName(String userAgent) {
        return each(request -> userAgent.equals(request.header("User-Agent")));
    }

    /** For a feed that had said it is gone for good. */
    List<String> ofFeedsThatAreGone() {
        return afterAnother(Request::asker, (before, request) -> before.answer().status() != 410);
    }

    private List<String> each(Function<Request, Boolean> isFine) {
        return requests.stream()
                .filter(request -> !isFine.apply(request))
                .map(request -> request + " " + request.headers().entrySet())
                .toList();
    }

    private List<String> afterAnother(Function<Request, String> group, BiFunction<Request, Request, Boolean> isFine) {
        var breaches = new ArrayList<String>();
        var last = new HashMap<String, Request>();
        for (var request : requests) {
            var before = last.put(group.apply(request), request);
            if (before != null && !isFine.apply(before, request)) {
                breaches.add(request + " after " + before);
            }
        }
        return breaches;
    }
}
