package newswire.enrich.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page's JSON-LD objects, outer ones first. Read leniently (control characters, comments, trailing commas); what
 * can't be read is left out.
 */
public final class StructuredData {

    private static final int MAX_OBJECTS = 5_000;
    private static final int MAX_SCRIPTS = 60;
    private static final int MAX_LENGTH = 3_000_000;
    private static final String CDATA = "<![CDATA[";
    /** White space, and the marks of a comment. */
    private static final int MAX_BEFORE_CDATA = 80;

    private static final Set<String> ARTICLE_TYPES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "askpublicnewsarticle",
            "satiricalarticle",
            "advertisercontentarticle",
            "blogposting",
            "liveblogposting",
            "socialmediaposting",
            "discussionforumposting",
            "techarticle",
            "scholarlyarticle",
            "report",
            "review",
            "recipe",
            "medicalscholarlyarticle");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private final List<JsonNode> objects = new ArrayList<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final Set<String> allTypes = new HashSet<>();

    StructuredData(List<Element> allScripts) {
        int scripts = 0;
        for (Element script : allScripts) {
            if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                continue;
            }
            if (++scripts > MAX_SCRIPTS) {
                break;
            }
            JsonNode read = read(script.data());
            if (read != null) {
                flatten(read);
            }
        }
        for (JsonNode object : objects) {
            List<String> types = types(object);
            allTypes.addAll(types);
            if (!Collections.disjoint(types, ARTICLE_TYPES)) {
                articles.add(object);
            }
        }
    }

    static @Nullable JsonNode read(String script) {
        String json = unwrapped(script);
        int from = 0;
        while (from < json.length() && json.charAt(from) != '{' && json.charAt(from) != '[') {
            from++;
        }
        int to = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
        if (from >= to || to - from > MAX_LENGTH) {
            return null;
        }
        try {
            return JSON.readTree(json.substring(from, to));
        } catch (JacksonException broken) {
            return null; // pages with broken JSON-LD are common; every field has other sources
        }
    }

    /** What stands within the marks that keep XML from reading a script. */
    private static String unwrapped(String script) {
        int open = script.indexOf(CDATA);
        if (open < 0 || open > MAX_BEFORE_CDATA) {
            return script;
        }
        int close = script.lastIndexOf("]]>");
        return script.substring(open + CDATA.length(), close < open ? script.length() : close);
    }

    /** The value that begins here, whatever follows it; null when there is none. */
    static @Nullable JsonNode readFirst(String text, int from) {
        String json = text.substring(from, Math.min(text.length(), from + MAX_LENGTH));
        try (JsonParser parser = JSON.createParser(json)) {
            return parser.readValueAsTree();
        } catch (JacksonException broken) {
            return null;
        }
    }

    private void flatten(JsonNode root) {
        ArrayDeque<JsonNode> queue = new ArrayDeque<>();
        queue.add(root);
        int visited = 0;
        while (!queue.isEmpty() && objects.size() < MAX_OBJECTS && visited++ < 20 * MAX_OBJECTS) {
            JsonNode node = queue.poll();
            if (node.isObject()) {
                objects.add(node);
            }
            if (node.isContainer()) {
                queue.addAll(node.values());
            }
        }
    }

    /** All objects, outer ones before those within them. */
    public List<JsonNode> objects() {
        return objects;
    }

    /** Objects whose type is some kind of article, outer ones first. */
    public List<JsonNode> articles() {
        return articles;
    }

    /** Whether any object is of one of these lower-case types. */
    public boolean hasType(String... lowerCaseTypes) {
        for (String type : lowerCaseTypes) {
            if (allTypes.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** Lower-case names of an object's types, without their vocabulary's address. */
    public static List<String> types(JsonNode object) {
        JsonNode types = object.path("@type");
        if (types.isMissingNode()) {
            return List.of();
        }
        if (!types.isArray()) {
            String type = string(object, "@type");
            return type == null ? List.of() : List.of(bare(type));
        }
        return strings(types).stream().map(StructuredData::bare).toList();
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The strings in a value that may be a string, a number or a list of them; nothing for objects. */
    public static List<String> strings(JsonNode value) {
        List<String> out = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode item : value.values()) {
                if (item.isValueNode() && !item.isNull()) {
                    out.add(item.asString().strip());
                }
            }
        } else if (value.isValueNode() && !value.isNull()) {
            out.add(value.asString().strip());
        }
        out.removeIf(String::isEmpty);
        return out;
    }

    /** The first string of a property, null when there is none. */
    public static @Nullable String string(JsonNode object, String property) {
        JsonNode value = object.path(property);
        if (value.isArray()) {
            List<String> found = strings(value);
            return found.isEmpty() ? null : found.getFirst();
        }
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
