package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wrote a page, by ordered sources; names as written, agencies among them. */
public final class Authors {

    private static final List<String> METAS = List.of(
            "author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "article:author_name",
            "sailthru.author",
            "byl",
            "cxenseparse:author",
            "article:author",
            "og:article:author",
            "og:author",
            "twitter:creator:name",
            "authors",
            "rnews:author");
    private static final double LIKELY = 0.4;
    private static final int NEAR = 4;

    private Authors() {}

    /** The names, null when the page bears none. An organisation counts where no one else is named. */
    public static @Nullable Found<List<String>> of(Page page, JudgedPage judged, Set<String> siteNames) {
        Found<List<String>> people = ladder(page, judged, siteNames);
        return people == null ? ladder(page, judged, Set.of()) : people;
    }

    private static @Nullable Found<List<String>> ladder(Page page, JudgedPage judged, Set<String> siteNames) {
        List<String> names = structured(page, siteNames);
        if (!names.isEmpty()) {
            return new Found<>(names, "json-ld");
        }
        for (String meta : METAS) {
            names = clean(page.metas().all(meta), siteNames);
            if (!names.isEmpty()) {
                return new Found<>(names, "meta " + meta);
            }
        }
        names = bylines(judged, siteNames);
        if (!names.isEmpty()) {
            return new Found<>(names, "byline");
        }
        if (siteNames.isEmpty()) {
            return null;
        }
        for (Supplier<List<String>> way : new AuthorElements(page.outline()).ways()) {
            names = Byline.withoutLabels(clean(way.get(), siteNames));
            if (!names.isEmpty()) {
                return new Found<>(names, "author element");
            }
        }
        return null;
    }

    /** Names in the likeliest byline and in those close to it. */
    private static List<String> bylines(JudgedPage judged, Set<String> siteNames) {
        int best = judged.likeliest(BlockRole.byline);
        if (best < 0 || judged.score(BlockRole.byline, best) < LIKELY) {
            return List.of();
        }
        List<String> written = new ArrayList<>();
        List<TextBlock> blocks = judged.candidates().blocks();
        for (int i = Math.max(0, best - NEAR); i < Math.min(blocks.size(), best + NEAR + 1); i++) {
            if (judged.score(BlockRole.byline, i) >= LIKELY) {
                written.addAll(blocks.get(i).linkTexts(PersonLinks::may));
            }
        }
        return Byline.withoutLabels(clean(written, siteNames));
    }

    private static List<String> structured(Page page, Set<String> siteNames) {
        for (JsonNode article : page.structured().articles()) {
            List<String> written = new ArrayList<>();
            for (String property : List.of("author", "creator")) {
                if (written.isEmpty()) {
                    collect(article.path(property), written);
                }
            }
            List<String> names = clean(written, siteNames);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static void collect(JsonNode author, List<String> into) {
        if (author.isArray()) {
            author.values().stream().limit(50).forEach(a -> collect(a, into));
        } else if (author.isObject()) {
            into.addAll(StructuredData.strings(author.path("name")));
        } else {
            into.addAll(StructuredData.strings(author));
        }
    }

    /** The names in a feed's author fields. */
    public static List<String> clean(List<String> written, Set<String> siteNames) {
        if (written.isEmpty()) {
            return List.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (String line : written) {
            if (line.startsWith("http")) {
                continue;
            }
            for (String name : Byline.names(line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false))) {
                String folded = Words.fold(name);
                if (!siteNames.contains(folded) && seen.add(folded)) {
                    names.add(name);
                }
            }
        }
        return Byline.people(names);
    }
}
