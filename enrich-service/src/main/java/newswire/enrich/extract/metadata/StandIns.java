package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.block.Cues;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Pages that sites answer with instead of the one that was asked for, mostly as if all was well: that there is none, that readers
 * have to agree or to log in first, or to show that they are human.
 */
public final class StandIns {

    private static final int MOST_WORDS = 250;
    /** Who asks for leave to store cookies names them once in so many words and more often. */
    private static final int ONE_COOKIE = 40;

    private static final int MOST_LOGIN_WORDS = 100;
    private static final int MOST_TITLE_WORDS = 10;
    private static final int NEXT_TO_NONE = 25;
    private static final double MOSTLY = 0.6;
    private static final int ASKING = Cues.SUBSCRIBE | Cues.CONSENT;

    private static final Pattern COOKIE = Pattern.compile("(?i)cookie|куки|クッキー|쿠키");

    private static final WordLists LISTS = WordLists.of(StandIns.class, "mul");
    /** How titles say that there is no page, or none for whoever asks so. */
    private static final Phrases REFUSAL = Phrases.of(LISTS.list("refusals"));

    /** What else may be in a title that says no more than that, the number of an error by itself among it. */
    private static final Phrases BESIDE = Phrases.withNumbers(LISTS.list("beside-refusals"));

    private static final Phrases ERROR = Phrases.withNumbers(Set.of("404"));
    private static final Pattern PARTED = Pattern.compile("\\s[-–—|·•»«:]+\\s|\\|");

    private StandIns() {}

    /** Whether a page is one, by its title and what seems to be its story, where nothing states that it is an article. */
    public static boolean isOne(Page page, @Nullable String title, List<Block> story) {
        String type = page.metas().first("og:type");
        boolean stated = type != null && type.toLowerCase(Locale.ROOT).equals("article");
        if (stated || !page.structured().articles().isEmpty()) {
            return false;
        }
        int words = 0;
        int ofCookies = 0;
        long cookies = 0;
        int asking = 0;
        for (Block block : story) {
            int its = Words.count(block.text());
            words += its;
            if (words > MOST_WORDS) {
                return false;
            }
            long named = COOKIE.matcher(block.text()).results().count();
            cookies += named;
            ofCookies += named > 0 ? its : 0;
            asking += (Cues.in(block.text()) & ASKING) == 0 ? 0 : its;
        }
        return refuses(title, words)
                || refuses(page.outline().title(), words)
                || ofCookies >= MOSTLY * words && cookies * ONE_COOKIE >= words && cookies > 0 && !isOfCookies(title)
                || words > 0 && words <= MOST_LOGIN_WORDS && asking >= MOSTLY * words && hasPassword(page);
    }

    /** As recipes are. */
    private static boolean isOfCookies(@Nullable String title) {
        return title != null && COOKIE.matcher(title).find();
    }

    private static boolean hasPassword(Page page) {
        return !page.document().getElementsByAttributeValue("type", "password").isEmpty();
    }

    /** Whether a title says that there is no page: by a part of it that says nothing else, or above next to no words. */
    private static boolean refuses(@Nullable String title, int words) {
        if (title == null || Words.count(title) > MOST_TITLE_WORDS) {
            return false;
        }
        return words <= NEXT_TO_NONE && REFUSAL.in(title)
                || PARTED.splitAsStream(title).anyMatch(StandIns::isRefusal);
    }

    private static boolean isRefusal(String title) {
        String rest = REFUSAL.leftOut(title);
        boolean refuses = !rest.equals(title) || ERROR.in(title);
        return refuses && Words.count(BESIDE.leftOut(rest)) == 0;
    }
}
