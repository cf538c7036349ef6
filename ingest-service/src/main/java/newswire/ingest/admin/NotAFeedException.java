package newswire.ingest.admin;

import java.util.List;

/** A user wanted to subscribe to a page. */
final class NotAFeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Discovered.Choice> feeds;

    NotAFeedException(String url, List<Discovered.Choice> feeds) {
        super(url + " is a web page, not a feed"
                + (feeds.isEmpty() ? ", and offers none" : "; it offers " + feeds.size() + " of them"));
        this.feeds = feeds;
    }

    List<Discovered.Choice> feeds() {
        return feeds;
    }
}
