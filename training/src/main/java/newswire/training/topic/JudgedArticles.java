package newswire.training.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.training.source.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Articles of many publishers whose topics we judged ourselves, by how they begin. */
final class JudgedArticles {

    private static final List<String> FILES =
            List.of("quotes.jsonl", "stories.jsonl", "entities.jsonl", "keyphrases.jsonl");

    /** What a page's truth may tell of its text, the beginning first: few sets have the whole of it. */
    private static final List<String> PARTS =
            List.of("summary", "description", "first_words", "body_text", "body_paragraphs", "with");

    /** Articles of one set begin with their address, which names a section. */
    private static final String ADDRESS = "^https?://\\S+( & pgtype = \\w+)?";

    private final Map<String, List<MediaTopics>> judged = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();

    /**
     * An article as judged.
     *
     * @param set that it is from
     * @param publisher or what comes nearest to it: an agency, or the set where no more is known
     * @param topics what it is about; any of them would do, the first one most
     */
    record Article(String id, String set, String publisher, List<MediaTopics> topics, String title, String text) {}

    private JudgedArticles() throws IOException {
        for (var line : TopicCorpus.written("judged.tsv")) {
            judged.put(
                    line[0],
                    Arrays.stream(line[1].split(" "))
                            .map(number -> MediaTopics.of("medtop:" + number + "000000"))
                            .toList());
        }
    }

    /**
     * Reads the judged ones among all articles.
     *
     * @param pages folder of folders with {@code truth.jsonl}, null to do without
     */
    static List<Article> read(Path folder, @Nullable Path pages) throws IOException {
        var all = new JudgedArticles();
        for (var file : FILES) {
            JsonLines.of(folder.resolve(file)).forEach(all::article);
        }
        if (pages != null) {
            try (var sets = Files.list(pages)) {
                for (var set : sets.filter(site -> Files.exists(site.resolve("truth.jsonl")))
                        .sorted()
                        .toList()) {
                    JsonLines.of(set.resolve("truth.jsonl"))
                            .forEach(page -> all.page(set.getFileName().toString(), page));
                }
            }
        }
        return all.articles;
    }

    private void article(JsonNode article) {
        var id = article.path("id").asString("");
        var topics = judged.get(id);
        if (topics == null) {
            return;
        }
        var set = article.path("set").asString("");
        var text = article.path("text").asString("").replaceFirst(ADDRESS, "").strip();
        var title = article.path("title").asString("");
        if (article.has("keyphrases")) {
            var lines = text.split("\n", 2);
            title = lines[0];
            text = lines.length > 1 ? lines[1] : "";
        }
        articles.add(new Article(id, set, publisher(set, id), topics, title, text));
    }

    /** Ids of two sets begin with the outlet's name. */
    private static String publisher(String set, String id) {
        return switch (set) {
            case "worldwide" -> id.substring(id.lastIndexOf('/') + 1).replaceFirst("_\\d+$", "");
            case "polnear" -> id.replaceFirst("_.*", "");
            default -> set;
        };
    }

    private void page(String set, JsonNode page) {
        var id = set + "/" + page.path("id").asString("");
        var topics = judged.get(id);
        if (topics == null) {
            return;
        }
        var truth = page.path("expect");
        var text = PARTS.stream()
                .filter(part -> !(part.equals("body_paragraphs") && truth.has("body_text")))
                .flatMap(part -> strings(truth.path(part)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        var host = page.path("host").asString("").split("\\.");
        var site = host.length > 1 ? host[host.length - 2] + "." + host[host.length - 1] : host[0];
        articles.add(new Article(id, "pages", site, topics, truth.path("title").asString(""), text));
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isArray() ? node.values().stream().map(one -> one.asString("")) : Stream.of(node.asString(""));
    }
}
