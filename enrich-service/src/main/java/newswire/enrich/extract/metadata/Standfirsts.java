package newswire.enrich.extract.metadata;

import java.util.List;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The standfirst: the lines under the headline that say what the story is. What stands on the page comes before what meta
 * tags say for search engines.
 */
public final class Standfirsts {

    private static final double LIKELY = 0.3;
    private static final double ALSO = 0.35;
    private static final double CAPTION = 0.5;
    private static final int LEAD = 3;
    private static final int MIN_CUT = 40;

    private Standfirsts() {}

    /** The standfirst, null when the page has none. */
    public static @Nullable Found<String> of(Page page, JudgedPage judged) {
        String shown = shown(judged);
        if (shown != null) {
            return new Found<>(shown, "standfirst");
        }
        for (String name : List.of("og:description", "description", "twitter:description")) {
            String content = page.metas().first(name);
            if (content != null) {
                return new Found<>(whole(plain(content), judged), name);
            }
        }
        for (JsonNode article : page.structured().articles()) {
            String description = StructuredData.string(article, "description");
            if (description != null) {
                return new Found<>(whole(plain(description), judged), "json-ld");
            }
        }
        return null;
    }

    private static @Nullable String shown(JudgedPage judged) {
        int best = judged.likeliest(BlockRole.standfirst, judged.bodyStart() + LEAD);
        if (best < 0 || !isLikely(judged, best, LIKELY)) {
            return null;
        }
        List<TextBlock> blocks = judged.candidates().blocks();
        int from = best;
        int to = best;
        while (from > 0 && isLikely(judged, from - 1, ALSO)) {
            from--;
        }
        while (to + 1 < blocks.size() && isLikely(judged, to + 1, ALSO)) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(text.isEmpty() ? "" : " ").append(blocks.get(i).text());
        }
        return text.toString();
    }

    private static boolean isLikely(JudgedPage judged, int block, double least) {
        return judged.score(BlockRole.standfirst, block) >= least && judged.score(BlockRole.caption, block) <= CAPTION;
    }

    /** A description that was cut for its meta tag, in full when the page has it. */
    private static String whole(String description, JudgedPage judged) {
        String start = withoutDots(description);
        boolean cut = !start.equals(description) || !endsSentence(description);
        if (!cut || start.length() < MIN_CUT) {
            return description;
        }
        String wording = Words.fold(start);
        for (TextBlock block : judged.candidates().blocks()) {
            if (block.text().length() > start.length()
                    && Words.fold(block.text()).startsWith(wording)) {
                return block.text();
            }
        }
        return description;
    }

    private static String withoutDots(String text) {
        int dots = text.endsWith("…") ? 1 : text.endsWith("...") ? 3 : 0;
        return dots == 0 ? text : text.substring(0, text.length() - dots).stripTrailing();
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && ".!?\"”»)。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String plain(String content) {
        return Spaces.collapse(Parser.unescapeEntities(content, false));
    }
}
