package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.StoryKind;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What sort of page it is, by what it declares and by how much running text it has. */
public final class Kinds {

    private static final int FEW_WORDS = 60;
    private static final int STUB_WORDS = 180;
    private static final int MANY_TIMES = 5;
    private static final int MANY_LINKS = 25;
    private static final int MANY_CAPTIONS = 6;
    private static final Pattern LIVE = Pattern.compile(
            "(?iu)(?:^|[^\\p{L}])(?:live|live-?blog|live-?ticker|newsticker|ticker|en direct|en-direct|en directo|en vivo|en-vivo|in diretta|ao vivo|minuto a minuto|na żywo|онлайн)(?:$|[^\\p{L}])");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?!\\d)");

    private Kinds() {}

    /** The kind of a page with this headline and so many words of body. */
    public static StoryKind of(Page page, JudgedPage judged, @Nullable String title, int words, boolean paywalled) {
        StructuredData data = page.structured();
        String ogType = page.metas().first("og:type");
        String declared = ogType == null ? "" : ogType.toLowerCase(Locale.ROOT);
        boolean article = !data.articles().isEmpty() || declared.equals("article");
        if (data.hasType("liveblogposting") || isLive(page, judged, title)) {
            return StoryKind.liveBlog;
        }
        if (words < FEW_WORDS * 2
                && (declared.startsWith("video") || data.hasType("videoobject") && words < FEW_WORDS)) {
            return StoryKind.video;
        }
        if (words < FEW_WORDS * 2
                && (declared.startsWith("music")
                        || data.hasType("audioobject", "podcastepisode") && words < FEW_WORDS)) {
            return StoryKind.audio;
        }
        if (words < FEW_WORDS * 2
                && (data.hasType("imagegallery", "mediagallery")
                        || judged.of(BlockRole.caption, 0.5).size() >= MANY_CAPTIONS)) {
            return StoryKind.gallery;
        }
        if (paywalled && words < STUB_WORDS) {
            return StoryKind.stub;
        }
        if (!article && isListing(data, judged, words)) {
            return StoryKind.listing;
        }
        return words == 0 ? StoryKind.none : StoryKind.article;
    }

    /** Says so in its title or address, and has many entries with a time of day. */
    private static boolean isLive(Page page, JudgedPage judged, @Nullable String title) {
        boolean says = title != null && LIVE.matcher(title).find()
                || page.url() != null
                        && page.url().getPath() != null
                        && LIVE.matcher(page.url().getPath()).find();
        if (!says) {
            return false;
        }
        int start = judged.bodyStart();
        int times = 0;
        List<TextBlock> blocks = judged.candidates().blocks();
        for (int i = start; i < blocks.size(); i++) {
            times += blocks.get(i).words() <= 8
                            && CLOCK.matcher(blocks.get(i).text()).find()
                    ? 1
                    : 0;
        }
        return times >= MANY_TIMES;
    }

    private static boolean isListing(StructuredData data, JudgedPage judged, int words) {
        long links = judged.candidates().blocks().stream()
                .filter(b -> b.linked() > 0.8 && b.words() >= 5)
                .count();
        boolean declared = data.hasType("collectionpage", "itemlist", "searchresultspage");
        return words < STUB_WORDS && links >= (declared ? MANY_LINKS / 2 : MANY_LINKS);
    }

    /** Whether the publisher marks the page as free; null when it says nothing. */
    public static @Nullable Boolean free(Page page) {
        for (JsonNode object : page.structured().articles()) {
            String free = StructuredData.string(object, "isAccessibleForFree");
            if (free != null) {
                return !free.equalsIgnoreCase("false") && !free.equals("0");
            }
        }
        String tier = page.metas().first("article:content_tier");
        return tier == null ? null : !tier.equalsIgnoreCase("locked");
    }

    /** Whether the body is known to be cut: it ends in dots, or structured data counts far more words. */
    public static boolean truncated(Page page, List<Block> body, int words) {
        if (page.cut()) {
            return true;
        }
        if (body.isEmpty()) {
            return false;
        }
        String last = body.getLast().text();
        for (JsonNode article : page.structured().articles()) {
            String stated = StructuredData.string(article, "wordCount");
            if (stated != null && COUNT.matcher(stated).matches()) {
                return Integer.parseInt(stated) > 2 * words;
            }
        }
        return words < STUB_WORDS && (last.endsWith("…") || last.endsWith("..."));
    }
}
