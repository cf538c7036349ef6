package newswire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.identify.PageRetry;
import org.jspecify.annotations.Nullable;

/**
 * What is done about the pages behind entries, where a feed has no policy of its own.
 *
 * @param fullText for which entries they are fetched
 * @param retries how often a page that could not be had is tried again
 * @param firstRetry how long after the first failure; each further time is six times as long, up to a day
 */
public record PagePolicy(FullText fullText, int retries, Duration firstRetry) {

    private static final int FACTOR = 6;
    private static final Duration LONGEST = Duration.ofDays(1);

    FullText fullText(Feed feed) {
        return feed.fullText() == null ? fullText : feed.fullText();
    }

    private int retries(Feed feed) {
        return feed.pageRetries() == null ? retries : feed.pageRetries();
    }

    /** Whether a page that is due is still to be tried again. */
    boolean wants(Feed feed, PageRetry due) {
        return due.tried() < retries(feed);
    }

    /**
     * When a page is tried that could not be had now; null when it was tried often enough.
     *
     * @param tried how often it was tried again already
     * @param notBefore when its host may be asked for it again
     */
    @Nullable
    PageRetry next(Feed feed, int tried, Instant now, Instant notBefore) {
        if (tried >= retries(feed)) {
            return null;
        }
        var pause = firstRetry;
        for (int i = 0; i < tried && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        var due = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return PageRetry.notBefore(tried, due.isBefore(notBefore) ? notBefore : due);
    }
}
