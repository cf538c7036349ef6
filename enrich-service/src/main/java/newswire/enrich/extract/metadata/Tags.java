package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

/** The publisher's own tags. */
public final class Tags {

    private static final Pattern MACHINE_MADE = Pattern.compile("^[a-z ]{2,20}: ?\\S|^\\S+_\\S+_\\S+$");
    private static final int MAX_LENGTH = 60;
    private static final int MIN_SHOWN = 2;
    private static final double LIKELY = 0.4;
    private static final int MAX_TAGS = 60;
    private static final List<String> GIVEN_ONE_BY_ONE = List.of("article:tag", "news_keywords", "parsely-tags");
    private static final List<String> LISTED = List.of("keywords", "sailthru.tags");

    private Tags() {}

    /**
     * The tags of the first source that has any, null when none has: tags that are given one by one before tags shown on the
     * page, those before lists made for search engines.
     */
    public static @Nullable Found<List<String>> of(Page page, JudgedPage judged, Set<String> siteNames) {
        Found<List<String>> found = metas(page, GIVEN_ONE_BY_ONE, siteNames);
        if (found != null) {
            return found;
        }
        List<String> shown = split(shown(judged), siteNames);
        if (shown.size() >= MIN_SHOWN) {
            return new Found<>(shown, "tags");
        }
        found = metas(page, LISTED, siteNames);
        if (found != null) {
            return found;
        }
        for (JsonNode article : page.structured().articles()) {
            List<String> tags = split(StructuredData.strings(article.path("keywords")), siteNames);
            if (!tags.isEmpty()) {
                return new Found<>(tags, "json-ld");
            }
        }
        return shown.isEmpty() ? null : new Found<>(shown, "tags");
    }

    private static @Nullable Found<List<String>> metas(Page page, List<String> names, Set<String> siteNames) {
        for (String name : names) {
            List<String> tags = split(page.metas().all(name), siteNames);
            if (!tags.isEmpty()) {
                return new Found<>(tags, name);
            }
        }
        return null;
    }

    /** Tags as links on the page. */
    static List<String> shown(JudgedPage judged) {
        List<String> texts = new ArrayList<>();
        for (TextBlock block : judged.of(BlockRole.tag, LIKELY)) {
            texts.addAll(block.linkTexts());
        }
        return texts;
    }

    /** Tags written in lists or parted by commas, without repeats, the site's own name, and what only machines read. */
    static List<String> split(List<String> written, Set<String> siteNames) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : written) {
            for (String part : Parser.unescapeEntities(line, false).split("[,;]")) {
                String tag = Spaces.collapse(part);
                String folded = Words.fold(tag);
                boolean fits = !folded.isEmpty() && tag.length() < MAX_LENGTH && tags.size() < MAX_TAGS;
                if (fits
                        && !siteNames.contains(folded)
                        && !MACHINE_MADE.matcher(tag).find()) {
                    tags.putIfAbsent(folded, tag);
                }
            }
        }
        return new ArrayList<>(tags.values());
    }
}
