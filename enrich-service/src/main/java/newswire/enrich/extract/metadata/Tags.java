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
    private static final List<String> METAS =
            List.of("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags");

    private Tags() {}

    /**
     * The tags of the first source that has any, null when none has: tags that are given one by one before tags shown on the
     * page, those before lists made for search engines.
     */
    public static @Nullable Found<List<String>> of(Page page, JudgedPage judged, Set<String> siteNames) {
        List<Found<List<String>>> sources = new ArrayList<>();
        for (String meta : List.of("article:tag", "news_keywords", "parsely-tags")) {
            sources.add(new Found<>(split(page.metas().all(meta), siteNames), meta));
        }
        List<String> shown = split(shown(judged), siteNames);
        sources.add(new Found<>(shown.size() < MIN_SHOWN ? List.of() : shown, "tags"));
        for (String meta : List.of("keywords", "sailthru.tags")) {
            sources.add(new Found<>(split(page.metas().all(meta), siteNames), meta));
        }
        for (JsonNode article : page.structured().articles()) {
            sources.add(new Found<>(split(StructuredData.strings(article.path("keywords")), siteNames), "json-ld"));
        }
        sources.add(new Found<>(shown, "tags"));
        return sources.stream().filter(s -> !s.value().isEmpty()).findFirst().orElse(null);
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
