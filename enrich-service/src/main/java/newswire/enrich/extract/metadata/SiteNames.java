package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.extract.page.Hosts;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.page.Surroundings;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names by which a page calls its own site, folded for comparison. */
public final class SiteNames {

    private static final List<String> METAS = List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "twitter:site",
            "copyright");
    private static final Set<String> COMMON_LABELS =
            Set.of("www", "com", "co", "net", "org", "news", "m", "amp", "de", "uk", "info", "gov", "ac", "edu");

    private static final int MAX_HEADINGS = 4;
    private static final Set<String> LINK = Set.of("a");

    private SiteNames() {}

    public static Set<String> of(Page page) {
        Set<String> names = new HashSet<>();
        for (String meta : METAS) {
            page.metas().all(meta).forEach(name -> add(names, name));
        }
        for (JsonNode object : page.structured().objects()) {
            add(names, StructuredData.string(object.path("publisher"), "name"));
            List<String> types = StructuredData.types(object);
            boolean organisation = types.contains("organization") || types.contains("newsmediaorganization");
            if (organisation && !types.contains("person") || types.contains("website")) {
                add(names, StructuredData.string(object, "name"));
            }
        }
        for (Element heading :
                page.outline().mainHeadings().stream().limit(MAX_HEADINGS).toList()) {
            if (leadsHome(heading, page.url())) {
                add(names, Labels.shortText(heading));
            }
        }
        URI url = page.url();
        if (url != null && url.getHost() != null) {
            String host = url.getHost().toLowerCase(Locale.ROOT);
            String site = Hosts.siteOf(host);
            for (String rest = host; rest.length() > site.length(); rest = rest.substring(rest.indexOf('.') + 1)) {
                add(names, rest);
            }
            if (site.indexOf('.') > 0) {
                add(names, site);
            }
            for (String label : host.split("\\.")) {
                if (label.length() > 2 && !COMMON_LABELS.contains(label)) {
                    add(names, label);
                }
            }
        }
        return names;
    }

    /** Whether all of a heading's text is a link to the site's front page, on a page that is another one. */
    private static boolean leadsHome(Element heading, @Nullable URI url) {
        Element around = Surroundings.closest(heading, LINK);
        Element link = around == null ? Surroundings.first(heading, e -> e.nameIs("a")) : around;
        if (link == null || url != null && Addresses.isFront(url)) {
            return false;
        }
        String text = Labels.shortText(link);
        boolean whole = text != null && (around != null || text.equals(Labels.shortText(heading)));
        URI home = Addresses.resolve(url, link.attr("href"));
        if (!whole || home == null) {
            return whole && link.attr("href").strip().equals("/");
        }
        return Addresses.isFront(home) && (url == null || home.getHost().equalsIgnoreCase(url.getHost()));
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && name.length() < 80) {
            String folded = Words.fold(name.startsWith("@") ? name.substring(1) : name);
            if (folded.length() > 1) {
                names.add(folded);
            }
        }
    }
}
