package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where in the publication a story stands, widest section first. */
public final class Sections {

    private static final int MAX_LENGTH = 60;
    /** The site itself, and what a system says that has none. */
    private static final Set<String> NO_NAMES = Set.of("home", "nil", "null", "none", "undefined", "uncategorized");

    private Sections() {}

    /** The section path, null when the page doesn't say. */
    public static @Nullable Found<List<String>> of(Page page, Set<String> siteNames, @Nullable String title) {
        for (JsonNode article : page.structured().articles()) {
            List<String> path = names(StructuredData.strings(article.path("articleSection")), title);
            if (!path.isEmpty()) {
                return new Found<>(path, "json-ld");
            }
        }
        List<String> path = names(page.metas().all("article:section"), title);
        if (!path.isEmpty()) {
            return new Found<>(path, "article:section");
        }
        path = names(breadcrumbs(page), title);
        if (path.isEmpty()) {
            path = names(Breadcrumbs.of(page.outline()), title);
        }
        if (path.size() > 1 && siteNames.contains(Words.fold(path.getFirst()))) {
            path.removeFirst();
        }
        return path.isEmpty() ? null : new Found<>(path, "breadcrumbs");
    }

    private static List<String> breadcrumbs(Page page) {
        List<String> names = new ArrayList<>();
        for (JsonNode object : page.structured().objects()) {
            if (!StructuredData.types(object).contains("breadcrumblist")) {
                continue;
            }
            for (JsonNode item : object.path("itemListElement").values()) {
                String name = StructuredData.string(item, "name");
                name = name == null ? StructuredData.string(item.path("item"), "name") : name;
                if (name != null) {
                    names.add(name);
                }
            }
            break;
        }
        return names;
    }

    private static List<String> names(List<String> written, @Nullable String title) {
        String headline = title == null ? "" : Words.fold(title);
        List<String> names = new ArrayList<>();
        for (String line : written) {
            String name = Tags.withoutKey(
                    Spaces.collapse(line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false)));
            String folded = Words.fold(name);
            if (!folded.isEmpty()
                    && name.length() <= MAX_LENGTH
                    && !folded.equals(headline)
                    && !NO_NAMES.contains(folded)
                    && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
