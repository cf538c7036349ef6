package newswire.ingest.poll;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Finds the URL that a page declares as its own (RFC 6596). */
final class CanonicalLink {

    /** A page's head is at its beginning; this is far more than one takes. */
    private static final int LONGEST_HEAD = 256 * 1024;

    private CanonicalLink() {}

    /** Absolute; null where there is none of http or https. */
    static @Nullable String of(String html, String url) {
        var head = Jsoup.parse(html.substring(0, Math.min(LONGEST_HEAD, html.length())), url);
        var link = head.selectFirst("head link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
        var found = link == null || link.attr("href").isBlank() ? "" : link.absUrl("href");
        return found.startsWith("http://") || found.startsWith("https://") ? found : null;
    }
}
