package newswire.enrich.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.text.Words;
import tools.jackson.databind.JsonNode;

/**
 * The story in data that a script is fed with, which may hold other stories, forecasts and settings too: near the headline,
 * the text that is the longest of those by one name.
 */
final class ScriptedStory {

    private static final int MIN_WORDS = 40;
    private static final int LONG = 12;
    private static final int MAX_UP = 4;
    private static final int MAX_NODES = 200_000;
    private static final int MAX_TRIES = 40;

    private final String headline;
    private final Deque<JsonNode> around = new ArrayDeque<>();
    private int nodes;
    private int tries;
    private int most;
    private List<String> longest = List.of();

    private ScriptedStory(String headline) {
        this.headline = Words.fold(headline);
    }

    /** The strings that make the story, empty where nothing near the headline is long enough. */
    static List<String> in(JsonNode root, String headline) {
        ScriptedStory story = new ScriptedStory(headline);
        if (!story.headline.isEmpty()) {
            story.visit(root);
        }
        return story.longest;
    }

    // The reader of JSON bounds its depth.
    private void visit(JsonNode node) {
        if (!node.isContainer() || ++nodes > MAX_NODES) {
            return;
        }
        around.push(node);
        if (node.isObject() && node.values().stream().anyMatch(this::isHeadline)) {
            take();
        }
        for (JsonNode child : node.values()) {
            visit(child);
        }
        around.pop();
    }

    private boolean isHeadline(JsonNode value) {
        if (!value.isString()) {
            return false;
        }
        String text = value.asString();
        return text.length() < 2 * headline.length() + LONG && Words.fold(text).equals(headline);
    }

    /** Goes up from the object with the headline until there is a story. */
    private void take() {
        int up = 0;
        for (JsonNode node : around) {
            if (++up > MAX_UP || ++tries > MAX_TRIES) {
                return;
            }
            Map<String, List<String>> texts = new LinkedHashMap<>();
            collect(node, "", texts);
            int before = most;
            texts.values().forEach(this::longer);
            if (most > before || most >= MIN_WORDS && up > 1) {
                return;
            }
        }
    }

    private void longer(List<String> text) {
        int words = text.stream()
                .distinct()
                .filter(ScriptedStory::isProse)
                .mapToInt(Words::count)
                .filter(count -> count >= LONG)
                .sum();
        if (words >= MIN_WORDS && words > most) {
            most = words;
            longest = text;
        }
    }

    /** Whether it ends as a sentence, an element or a template's does; lists of keywords don't. */
    private static boolean isProse(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && ".!?…。！？\"”’»)」』।؟>}".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    private void collect(JsonNode node, String name, Map<String, List<String>> texts) {
        if (++nodes > MAX_NODES) {
            return;
        }
        if (node.isString()) {
            texts.computeIfAbsent(name, n -> new ArrayList<>()).add(node.asString());
        } else if (node.isArray()) {
            node.values().forEach(child -> collect(child, name, texts));
        } else {
            node.properties().forEach(p -> collect(p.getValue(), name + '.' + p.getKey(), texts));
        }
    }
}
