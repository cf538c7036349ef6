package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.date.DateLines;
import newswire.enrich.extract.date.DateReader;
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

    private static final double LIKELY = 0.33;
    private static final double ALSO = 0.37;
    private static final double CAPTION = 0.5;
    private static final int LEAD = 3;
    private static final int MIN_CUT = 40;
    /** Within so many characters a date ends that a line begins with. */
    private static final int DATE = 20;

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");

    private Standfirsts() {}

    /** The standfirst of a page with this headline, null when the page has none. */
    public static @Nullable Found<String> of(Page page, JudgedPage judged, @Nullable String title) {
        String headline = title == null ? "" : Words.fold(title);
        String shown = shown(judged);
        if (shown != null && !Words.fold(shown).equals(headline)) {
            return new Found<>(shown, "standfirst");
        }
        OfStory ofStory = new OfStory(judged, headline);
        for (String name : List.of("og:description", "description", "twitter:description")) {
            String content = page.metas().first(name);
            String description = content == null ? "" : plain(content);
            if (hasWords(description) && ofStory.may(description)) {
                return new Found<>(whole(description, judged), name);
            }
        }
        for (JsonNode article : page.structured().articles()) {
            String written = StructuredData.string(article, "description");
            String description = written == null ? "" : plain(written);
            if (hasWords(description) && ofStory.may(description)) {
                return new Found<>(whole(description, judged), "json-ld");
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
        return isDated(text.toString()) || DateLines.isOne(text.toString()) ? null : text.toString();
    }

    /** Whether it is a line that says when, and perhaps from where, rather than what: it begins with a date and ends no sentence. */
    private static boolean isDated(String text) {
        return Character.isDigit(text.charAt(0))
                && !endsSentence(text)
                && DateReader.read(text.substring(0, Math.min(text.length(), DATE))) != null;
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

    /** On one line, without elements that were written out. */
    private static String plain(String content) {
        String text = Parser.unescapeEntities(content, false);
        return Spaces.collapse(
                text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" "));
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
