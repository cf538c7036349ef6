package newswire.ingest.politeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The requests that were made, and whether they say anything: a breach can be found only where there was an occasion for it.
 * Which publisher is asked how often depends on how fast the machine is, so what counts is what was seen and not how much.
 *
 * @param requests in the order of their beginnings
 */
record Sample(List<Request> requests) {

    /** What has not been seen often enough yet; empty once the requests tell all that they are to tell. */
    List<String> missing() {
        var few = new LinkedHashMap<String, Integer>();
        few.put("requests for a rest", 21 - count(request -> request.answer().restUntil() != null));
        few.put("requests never answered", 1 - count(request -> request.answer().status() == 0));
        few.put("slow feeds", 1 - count(request -> Publishers.isSlow(request.asker())));
        few.put("robots.txt and a page of the shy host", 2 - count(Sample::isShy));
        few.put("feeds that are gone", 2 - count(request -> request.answer().status() == 410));
        few.put("redirected requests", 21 - count(Sample::isRedirected));
        few.put(
                "redirected requests whose answer is 304",
                1 - count(request -> isRedirected(request) && request.answer().status() == 304));
        few.put(
                "pages under the rules of a robots.txt",
                21 - count(request -> request.isOfAPage() && Publishers.hasRules(request.host())));
        few.put(
                "pages whose host wants a rest",
                1 - count(request -> request.isOfAPage() && request.answer().restUntil() != null));
        return few.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    int count(Predicate<Request> like) {
        return (int) requests.stream().filter(like).count();
    }

    static boolean isShy(Request request) {
        return request.host().equals(Publishers.SHY_HOST);
    }

    private static boolean isRedirected(Request request) {
        return request.path().startsWith("/moved/");
    }
}
