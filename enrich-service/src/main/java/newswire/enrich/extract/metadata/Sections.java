package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Offers;
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
    /** Between names that are written as one: a name with a comma has a space after it. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{L}),(?=\\p{L})");
    /** What points on to the next entry of a trail. */
    private static final Pattern POINTER = Pattern.compile("\\s*[»›>→/]+$");

    private Sections() {}

    /** The section path, null when the page doesn't say. */
    public static @Nullable Found<List<String>> of(Page page, Set<String> siteNames, @Nullable String title) {
        for (JsonNode article : page.structured().articles()) {
            List<String> path = names(StructuredData.strings(article.path("articleSection")), siteNames, title);
            if (!isSiteAlone(path, siteNames, page.url())) {
                return new Found<>(path, "json-ld");
            }
        }
        List<String> path = names(page.metas().all("article:section"), siteNames, title);
        if (!isSiteAlone(path, siteNames, page.url())) {
            return new Found<>(path, "article:section");
        }
        path = names(breadcrumbs(page), siteNames, title);
        if (path.isEmpty()) {
            path = names(Offers.leftOut(Breadcrumbs.of(page.outline())), siteNames, title);
        }
        if (path.size() > 1 && siteNames.contains(Words.fold(path.getFirst()))) {
            path.removeFirst();
        }
        return isSiteAlone(path, siteNames, page.url()) ? null : new Found<>(path, "breadcrumbs");
    }

    /** Whether a path names nothing, or no more than the site; a section may have a host of its own. */
    private static boolean isSiteAlone(List<String> path, Set<String> siteNames, @Nullable URI url) {
        if (path.size() != 1) {
            return path.isEmpty();
        }
        String name = Words.fold(path.getFirst());
        String host = url == null || url.getHost() == null ? "" : url.getHost();
        boolean ownHost = host.startsWith(name + '.') && host.indexOf('.', name.length() + 1) > 0;
        return siteNames.contains(name) && !ownHost;
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
        List<String> names = new ArrayList<>();
        String headline = title == null || written.isEmpty() ? "" : Words.fold(title);
        for (String line : written) {
            for (String part : GLUED.split(line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false))) {
                String name = POINTER.matcher(TagLists.withoutKey(Spaces.collapse(part)))
                        .replaceFirst("");
                String folded = Words.fold(name);
                if (!folded.isEmpty()
                        && name.length() <= MAX_LENGTH
                        && !folded.equals(headline)
                        && !NoNames.isNoSection(folded)
                        && !NoNames.isMonthOf(folded, written)
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
