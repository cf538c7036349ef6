package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The headline: what most sources agree on once the site's name is taken off; without agreement the first source. */
public final class Titles {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|–—·•»:\\-/]{1,2}\\s+|\\s*\\|\\s*|\\s*::\\s*|\\s»\\s*");

    private Titles() {}

    /** The headline, null when the page has none. */
    public static @Nullable Found<String> of(Page page, Set<String> siteNames) {
        List<Found<String>> candidates = candidates(page, siteNames);
        if (candidates.isEmpty()) {
            return null;
        }
        Found<String> best = candidates.getFirst();
        int bestVotes = 0;
        for (Found<String> candidate : candidates) {
            String folded = Words.fold(candidate.value());
            int votes = (int) candidates.stream()
                    .filter(c -> Words.fold(c.value()).equals(folded))
                    .count();
            if (votes > bestVotes) {
                best = candidate;
                bestVotes = votes;
            }
        }
        return best;
    }

    private static List<Found<String>> candidates(Page page, Set<String> siteNames) {
        List<Found<String>> out = new ArrayList<>();
        for (Element h1 : page.document().getElementsByTag("h1")) {
            add(out, Labels.shortText(h1), "h1", siteNames);
            if (!out.isEmpty()) {
                break;
            }
        }
        add(out, page.metas().first("og:title"), "og:title", siteNames);
        for (JsonNode article : page.structured().articles()) {
            String headline = StructuredData.string(article, "headline");
            if (headline != null) {
                add(out, headline, "json-ld", siteNames);
                break;
            }
        }
        add(out, page.metas().first("twitter:title"), "twitter:title", siteNames);
        add(out, page.document().title(), "title", siteNames);
        return out;
    }

    private static void add(List<Found<String>> out, @Nullable String text, String source, Set<String> siteNames) {
        if (text == null) {
            return;
        }
        String line = withoutSite(Spaces.collapse(Parser.unescapeEntities(text, false)), siteNames);
        if (!line.isEmpty() && !siteNames.contains(Words.fold(line))) {
            out.add(new Found<>(line, source));
        }
    }

    /** A title less the site's name at either end. */
    static String withoutSite(String title, Set<String> siteNames) {
        String rest = title;
        for (int round = 0; round < 3; round++) {
            Matcher m = SEPARATOR.matcher(rest);
            int start = -1;
            int end = -1;
            while (m.find()) {
                start = m.start();
                end = m.end();
            }
            if (start <= 0 || !siteNames.contains(Words.fold(rest.substring(end)))) {
                break;
            }
            rest = rest.substring(0, start).strip();
        }
        return rest;
    }
}
