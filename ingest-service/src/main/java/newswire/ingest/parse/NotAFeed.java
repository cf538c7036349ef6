package newswire.ingest.parse;

import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Refused;
import newswire.ingest.parse.discover.BotChallenge;
import org.jspecify.annotations.Nullable;

/** Says what a document is that is no feed. */
final class NotAFeed {

    private NotAFeed() {}

    static Refused refuse(String text, @Nullable String firstTag) {
        String guard = BotChallenge.guardOf(text);
        if (guard != null) {
            return new Refused(Cause.BOT_CHALLENGE, "a bot challenge (" + guard + ") came instead of the feed");
        }
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        if (firstTag == null) {
            return new Refused(
                    Cause.NOT_A_FEED, "line " + line + ": neither XML nor JSON: '" + beginning(text, start) + "'");
        } else if (isWebPage(text, firstTag)) {
            return new Refused(Cause.WEB_PAGE, "line " + line + ": a web page, not a feed");
        }
        return new Refused(Cause.NOT_A_FEED, "line " + line + ": XML, but no feed: it begins with <" + firstTag + ">");
    }

    private static boolean isWebPage(String text, String firstTag) {
        return firstTag.equals("html")
                || firstTag.equals("head")
                || firstTag.equals("body")
                || text.regionMatches(true, Math.max(0, text.indexOf("<!")), "<!doctype html", 0, 14);
    }

    private static String beginning(String text, int start) {
        String beginning =
                text.substring(start, Math.min(text.length(), start + 40)).replaceAll("\\s+", " ");
        return beginning.strip();
    }
}
