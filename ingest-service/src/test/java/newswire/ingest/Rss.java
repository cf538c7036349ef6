package newswire.ingest;

import java.net.URI;

/** RSS feeds as small as can be. */
final class Rss {

    private Rss() {}

    static String feed(String... items) {
        return "<rss version='2.0'><channel><title>Test feed</title><link>http://127.0.0.1/</link>"
                + String.join("", items) + "</channel></rss>";
    }

    /** @param more elements of the item */
    static String item(String guid, String title, URI link, String... more) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title><link>" + link
                + "</link>" + String.join("", more) + "</item>";
    }
}
