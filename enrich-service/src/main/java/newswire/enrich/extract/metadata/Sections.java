package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** The front page in the languages of trails, what Chinese ones call the story, and what a system says that has none. */
    private static final Set<String> NO_NAMES = Set.of(
            ("home|homepage|startseite|accueil|inicio|portada|início|página inicial|strona główna|forside|etusivu|ana sayfa"
                            + "|anasayfa|beranda|trang chủ|hjem|domů|kezdőlap|acasă|главная|головна|начало|αρχική|الرئيسية|首页|首頁"
                            + "|ホーム|トップ|홈|正文|nil|null|none|undefined|uncategorized")
                    .split("\\|"));
    /** Between names that are written as one: a name with a comma has a space after it. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{L}),(?=\\p{L})");
    /** What points on to the next entry of a trail. */
    private static final Pattern POINTER = Pattern.compile("\\s*[»›>→/]+$");

    private Sections() {}

    /** The section path, null when the page doesn't say. */
    public static @Nullable Found<List<String>> of(Page page, Set<String> siteNames, @Nullable String title) {
        for (JsonNode article : page.structured().articles()) {
            List<String> path = names(StructuredData.strings(article.path("articleSection")), siteNames, title);
            if (!path.isEmpty()) {
                return new Found<>(path, "json-ld");
            }
        }
        List<String> path = names(page.metas().all("article:section"), siteNames, title);
        if (!path.isEmpty()) {
            return new Found<>(path, "article:section");
        }
        path = names(breadcrumbs(page), siteNames, title);
        if (path.isEmpty()) {
            path = names(Breadcrumbs.of(page.outline()), siteNames, title);
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

    private static List<String> names(List<String> written, Set<String> siteNames, @Nullable String title) {
        String headline = title == null ? "" : Words.fold(title);
        List<String> names = new ArrayList<>();
        for (String line : written) {
            for (String part : GLUED.split(line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false))) {
                String name = POINTER.matcher(TagLists.withoutKey(Spaces.collapse(part)))
                        .replaceFirst("");
                String folded = Words.fold(name);
                if (!folded.isEmpty()
                        && name.length() <= MAX_LENGTH
                        && !folded.equals(headline)
                        && !NO_NAMES.contains(folded)
                        && !isHost(folded, siteNames)
                        && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean isHost(String name, Set<String> siteNames) {
        return name.indexOf('.') > 0 && siteNames.contains(name);
    }
}
