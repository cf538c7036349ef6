package newswire.ingest.politeness;

import com.sun.net.httpserver.Headers;
import java.time.Instant;

/**
 * A request that a recording server got, and its answer.
 *
 * @param asker who asked: a feed by its number, or {@link #PAGES}
 * @param start no earlier than its sender began it
 * @param end no later than its sender had the answer
 */
record Request(String host, String path, String asker, Instant start, Instant end, Headers headers, Answer answer) {

    static final String PAGES = "pages";

    /** Feeds are at {@code /feeds/NUMBER.xml}, and {@code /moved/NUMBER.xml} where their redirects lead. */
    static String asker(String path) {
        return path.startsWith("/feeds/") || path.startsWith("/moved/")
                ? path.substring(7, path.lastIndexOf('.'))
                : PAGES;
    }

    String url() {
        return host + path;
    }

    boolean isOfAFeed() {
        return !asker.equals(PAGES);
    }

    /** Whether it is for a feed where that is subscribed to. */
    boolean isAtItsAddress() {
        return path.startsWith("/feeds/");
    }

    boolean isOfAPage() {
        return !isOfAFeed() && !path.equals("/robots.txt");
    }

    String header(String name) {
        return headers.getFirst(name);
    }

    @Override
    public String toString() {
        return start + " to " + end + " " + url() + " " + answer;
    }
}
