package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import org.jspecify.annotations.Nullable;

/** Tells live blogs from other pages, and the lines that their entries begin with. */
public final class LiveBlogs {

    private static final int MANY_TIMES = 5;
    private static final int MAX_WORDS = 8;
    private static final Pattern LIVE = Pattern.compile(
            "(?iu)(?:^|[^\\p{L}])(?:live|live-?blog|live-?ticker|newsticker|ticker|en direct|en-direct|en directo|en vivo|en-vivo|in diretta|ao vivo|minuto a minuto|na żywo|онлайн)(?:$|[^\\p{L}])");
    /** Of which one is in whatever {@link #LIVE} finds. */
    private static final List<String> CALLS =
            List.of("live", "ticker", "direct", "diretta", "vivo", "minuto", "ywo", "онлайн");

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?!\\d)");

    private LiveBlogs() {}

    /** What says that the page is a live blog, null when it is none. */
    public static @Nullable String sign(Page page, JudgedPage judged, @Nullable String title) {
        if (page.structured().hasType("liveblogposting")) {
            return "json-ld";
        }
        return calls(page, title) && countsTimes(judged) ? "times" : null;
    }

    private static boolean calls(Page page, @Nullable String title) {
        String path = page.url() == null ? null : page.url().getPath();
        return title != null && calls(title) || path != null && calls(path);
    }

    private static boolean calls(String text) {
        String small = text.replace('İ', 'i').toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return CALLS.stream().anyMatch(small::contains) && LIVE.matcher(text).find();
    }

    private static boolean countsTimes(JudgedPage judged) {
        List<TextBlock> blocks = judged.candidates().blocks();
        int times = 0;
        for (int i = judged.bodyStart(); i < blocks.size(); i++) {
            times += isTime(blocks.get(i)) ? 1 : 0;
        }
        return times >= MANY_TIMES;
    }

    /** A short line with a time of day. */
    public static boolean isTime(TextBlock block) {
        return block.words() <= MAX_WORDS && CLOCK.matcher(block.text()).find();
    }
}
