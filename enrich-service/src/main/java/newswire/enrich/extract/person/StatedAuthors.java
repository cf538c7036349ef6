package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.StructuredData;
import newswire.enrich.extract.person.BylineWords.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page's structured data and meta tags say of its authors. */
final class StatedAuthors {

    static final List<String> METAS = List.of(
            "author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "article:author_name",
            "sailthru.author",
            "byl",
            "byline",
            "cxenseparse:author",
            "article:author",
            "article_author",
            "og:article:author",
            "og:author",
            "twitter:creator:name",
            "authors",
            "rnews:author",
            "citation_author");
    private static final int MAX_AUTHORS = 50;
    private static final int MAX_LABELS = 4;
    private static final int MAX_OBJECTS = 500;

    private static final BylineWords WORDS = BylineWords.shipped();

    /** Labels of what messengers show beside a link: {@code Written by}, in the languages that content systems speak. */
    private static final Pattern WRITTEN_BY = Pattern.compile(
            "(?:.*\\s)?" + WORDS.any(Kind.by, Kind.from) + "|.*" + WORDS.any(Kind.author) + ".*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Page page;

    StatedAuthors(Page page) {
        this.page = page;
    }

    /** What the first article that names authors says of them, of organisations or of all others. */
    List<String> structured(boolean organisations) {
        for (JsonNode article : page.structured().articles()) {
            List<String> written = new ArrayList<>();
            for (String property : List.of("author", "creator")) {
                if (written.isEmpty()) {
                    collect(article.path(property), organisations, written);
                }
            }
            if (!written.isEmpty()) {
                return written;
            }
        }
        return List.of();
    }

    private void collect(JsonNode author, boolean organisations, List<String> into) {
        if (author.isArray()) {
            author.values().stream().limit(MAX_AUTHORS).forEach(a -> collect(a, organisations, into));
        } else if (author.isObject()) {
            JsonNode named = author.has("name") ? author : referred(author);
            List<String> types = StructuredData.types(named);
            boolean organisation =
                    types.stream().anyMatch(t -> t.endsWith("organization")) && !types.contains("person");
            if (organisation == organisations) {
                into.addAll(StructuredData.strings(named.path("name")));
            }
        } else if (!organisations) {
            into.addAll(StructuredData.strings(author));
        }
    }

    /** The object that an author is said to be by its identifier alone. */
    private JsonNode referred(JsonNode author) {
        String id = StructuredData.string(author, "@id");
        if (id == null) {
            return author;
        }
        return page.structured().objects().stream()
                .limit(MAX_OBJECTS)
                .filter(object -> object.has("name") && id.equals(StructuredData.string(object, "@id")))
                .findFirst()
                .orElse(author);
    }

    /** What stands behind a label that names the author, of those that messengers show beside a link; null when none does. */
    @Nullable
    String labelled() {
        for (int i = 1; i <= MAX_LABELS; i++) {
            String label = page.metas().first("twitter:label" + i);
            String data = label == null || !WRITTEN_BY.matcher(label.strip()).matches()
                    ? null
                    : page.metas().first("twitter:data" + i);
            if (data != null) {
                return data;
            }
        }
        return null;
    }
}
