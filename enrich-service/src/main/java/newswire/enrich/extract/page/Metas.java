package newswire.enrich.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page's meta tags by lower-case name, property or itemprop, in page order. */
public final class Metas {

    private static final int MAX_TAGS = 2_000;
    private static final int MAX_LENGTH = 5_000;
    private static final String PARSELY = "parsely-page";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<String>> contents = new HashMap<>();

    Metas(List<Element> metas) {
        int seen = 0;
        for (Element meta : metas) {
            if (++seen > MAX_TAGS) {
                break;
            }
            String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
            if (content.isBlank() || content.length() > MAX_LENGTH) {
                continue;
            }
            String stripped = content.strip();
            add(name(meta, "name"), stripped);
            if (name(meta, "name").equals(PARSELY)) {
                parsely(stripped);
            }
            addAll(name(meta, "property"), stripped);
            add(name(meta, "itemprop"), stripped);
            add(name(meta, "http-equiv"), stripped);
        }
    }

    /** Reads an older form of what is said in several tags since, all of it in one, as an object of JSON. */
    private void parsely(String object) {
        JsonNode page;
        try {
            page = JSON.readTree(object);
        } catch (JacksonException malformed) {
            return;
        }
        add("parsely-author", page.path(page.has("authors") ? "authors" : "author"));
        add("parsely-pub-date", page.path("pub_date"));
        add("parsely-section", page.path("section"));
        add("parsely-tags", page.path("tags"));
    }

    private static String name(Element meta, String attribute) {
        return meta.attributes().get(attribute).strip().toLowerCase(Locale.ROOT);
    }

    /** Of properties there may be several in one attribute. */
    private void addAll(String names, String content) {
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                add(names.substring(from, i), content);
                from = i + 1;
            }
        }
    }

    private void add(String name, JsonNode said) {
        StructuredData.strings(said).stream().filter(text -> !text.isBlank()).forEach(text -> add(name, text.strip()));
    }

    private void add(String name, String content) {
        if (!name.isEmpty()) {
            contents.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
    }

    /** The first content of the first of these names that has any. */
    public @Nullable String first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    /** All contents of a name, in page order. */
    public List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
