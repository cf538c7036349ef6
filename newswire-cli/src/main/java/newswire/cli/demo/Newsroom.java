package newswire.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo's site publishes.
 *
 * @param first the articles that are there at the start
 * @param later a new article, and a correction of one that is there already
 */
record Newsroom(List<DemoArticle> first, List<DemoArticle> later) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Newsroom open() {
        return JSON.readValue(resource("articles.json"), Newsroom.class);
    }

    static List<Edition> editions() {
        return List.of(JSON.readValue(resource("editions.json"), Edition[].class));
    }

    /** {@code first} with {@code later} on top: a later article replaces the one with the same address. Newest first. */
    List<DemoArticle> everything() {
        var byPath = new LinkedHashMap<String, DemoArticle>();
        first.forEach(article -> byPath.put(article.path(), article));
        later.forEach(article -> byPath.put(article.path(), article));
        return newestFirst(List.copyOf(byPath.values()));
    }

    static List<DemoArticle> newestFirst(List<DemoArticle> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(DemoArticle::lastChanged).reversed())
                .toList();
    }

    static String resource(String name) {
        try (var in = Newsroom.class.getResourceAsStream("/newswire/demo/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
