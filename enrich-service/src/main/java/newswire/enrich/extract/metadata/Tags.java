package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The publisher's own tags. */
public final class Tags {

    private static final int MAX_TAGS = 60;
    private static final List<String> METAS =
            List.of("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags");

    private Tags() {}

    /** The tags of the first source that has any, null when none has. */
    public static @Nullable Found<List<String>> of(Page page) {
        for (JsonNode article : page.structured().articles()) {
            List<String> tags = split(StructuredData.strings(article.path("keywords")));
            if (!tags.isEmpty()) {
                return new Found<>(tags, "json-ld");
            }
        }
        for (String meta : METAS) {
            List<String> tags = split(page.metas().all(meta));
            if (!tags.isEmpty()) {
                return new Found<>(tags, meta);
            }
        }
        return null;
    }

    /** Tags written in lists or parted by commas, without repeats. */
    static List<String> split(List<String> written) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : written) {
            for (String part : Parser.unescapeEntities(line, false).split("[,;]")) {
                String tag = Spaces.collapse(part);
                if (!tag.isEmpty() && tag.length() < 80 && tags.size() < MAX_TAGS) {
                    tags.putIfAbsent(Words.fold(tag), tag);
                }
            }
        }
        return new ArrayList<>(tags.values());
    }
}
