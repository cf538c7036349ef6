package newswire.enrich.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The story on a page that is made by scripts: in structured data, or in the data that the script is fed with. */
public final class ScriptedText {

    private static final int MIN_WORDS = 12;
    private static final int MAX_PARAGRAPHS = 400;
    private static final int MAX_NODES = 200_000;
    private static final int MAX_STRING = 200_000;

    /** Ends of elements as templates write them. */
    private static final Pattern BRACED = Pattern.compile("\\{/[\\w-]+}");

    private ScriptedText() {}

    /** The body that structured data gives, in paragraphs; empty when it gives none. */
    public static List<String> structured(Page page) {
        for (JsonNode article : page.structured().articles()) {
            String body = StructuredData.string(article, "articleBody");
            if (body != null && body.length() < MAX_STRING) {
                List<String> paragraphs = paragraphs(body, 1);
                if (!paragraphs.isEmpty()) {
                    return paragraphs;
                }
            }
        }
        return List.of();
    }

    /**
     * Running text in the page's JSON, in its order; empty when there is none.
     *
     * @param headline whose story it is to be, where the JSON says that; null when that is not known
     * @param anyway whether all running text is wanted where none is of that headline
     */
    public static List<String> data(Page page, @Nullable String headline, boolean anyway) {
        Set<String> found = new LinkedHashSet<>();
        for (Element script : PageReader.whole(page.source()).getElementsByTag("script")) {
            if (script.attr("type").equals("application/json") && found.size() < MAX_PARAGRAPHS) {
                JsonNode data = StructuredData.read(script.data());
                List<String> story = story(data, headline);
                if (!story.isEmpty()) {
                    return story;
                }
                if (data != null && anyway) {
                    collect(data, found);
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** The same in what the page's scripts assign to names. */
    public static List<String> assigned(Page page, @Nullable String headline, boolean anyway) {
        Set<String> found = new LinkedHashSet<>();
        Assignments assignments = new Assignments(page.source());
        JsonNode data = assignments.next();
        while (data != null && found.size() < MAX_PARAGRAPHS) {
            List<String> story = story(data, headline);
            if (!story.isEmpty()) {
                return story;
            }
            if (anyway) {
                collect(data, found);
            }
            data = assignments.next();
        }
        return found.stream().filter(ScriptedText::isProse).toList();
    }

    private static List<String> story(@Nullable JsonNode data, @Nullable String headline) {
        List<String> paragraphs = new ArrayList<>();
        if (data != null && headline != null) {
            for (String text : ScriptedStory.in(data, headline)) {
                if (text.length() < MAX_STRING) {
                    paragraphs.addAll(paragraphs(text, 1));
                }
            }
        }
        return paragraphs;
    }

    /** A script's own settings hold long strings too: markup, style sheets, lists of choices. */
    private static boolean isProse(String paragraph) {
        boolean ends = ".!?…。！？\"”’»)」』।؟".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
        return ends && paragraph.chars().noneMatch(c -> "{}=|<>;".indexOf(c) >= 0);
    }

    private static void collect(JsonNode root, Set<String> found) {
        Deque<JsonNode> stack = new ArrayDeque<>();
        stack.push(root);
        int visited = 0;
        while (!stack.isEmpty() && visited++ < MAX_NODES && found.size() < MAX_PARAGRAPHS) {
            JsonNode node = stack.pop();
            if (node.isString() && node.asString().length() < MAX_STRING) {
                found.addAll(paragraphs(node.asString(), MIN_WORDS));
            } else if (node.isContainer()) {
                List<JsonNode> children = new ArrayList<>(node.values());
                for (int i = children.size() - 1; i >= 0; i--) {
                    stack.push(children.get(i));
                }
            }
        }
    }

    private static List<String> paragraphs(String text, int minWords) {
        List<String> paragraphs = new ArrayList<>();
        if (text.indexOf(' ') < 0) {
            return paragraphs;
        }
        String lines = text;
        if (text.indexOf('<') >= 0 && text.indexOf('>') > 0) {
            StringBuilder plain = new StringBuilder();
            for (Element block : Jsoup.parse(text).select("p, h2, h3, li, blockquote")) {
                plain.append(block.text()).append('\n');
            }
            lines = plain.toString();
        }
        for (String line : Parser.unescapeEntities(lines, false).split("\\n")) {
            String paragraph = Spaces.collapse(BRACED.matcher(line).replaceAll(" "));
            if (Words.count(paragraph) >= minWords) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }
}
