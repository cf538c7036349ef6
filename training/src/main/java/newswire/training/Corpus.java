package newswire.training;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswire.cli.console.Failure;
import newswire.training.source.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A folder of sets, each with a {@code truth.jsonl} and the pages that it names. */
public final class Corpus {

    private static final int MIN_SHARED_HOST_PAGES = 100;

    private Corpus() {}

    /** All pages in the order of their sets' names. */
    public static List<CorpusPage> read(Path folder) throws IOException {
        List<CorpusPage> pages = new ArrayList<>();
        List<Path> sets;
        try (Stream<Path> children = Files.list(folder)) {
            sets = children.filter(d -> Files.exists(d.resolve("truth.jsonl")))
                    .sorted()
                    .toList();
        }
        for (Path set : sets) {
            List<JsonNode> lines = JsonLines.of(set.resolve("truth.jsonl"));
            for (JsonNode line : lines) {
                pages.add(page(set, line, lines.size()));
            }
        }
        if (pages.isEmpty()) {
            throw new Failure(folder + " has no folder with pages in a truth.jsonl");
        }
        return pages;
    }

    private static CorpusPage page(Path set, JsonNode row, int setSize) {
        JsonNode expect = row.path("expect");
        String id = row.path("id").asString();
        String host = row.path("host").asString("");
        boolean stripped = host.isEmpty() || host.indexOf('.') < 0 && setSize > MIN_SHARED_HOST_PAGES;
        return new CorpusPage(
                set.getFileName() + "/" + id,
                stripped ? set.getFileName() + id.replaceAll("[-_]?\\d+$", "") : domain(host),
                set.resolve(row.path("html_file").asString()),
                address(row.path("url").asString("")),
                expect.has("body_text") ? expect.path("body_text").asString() : null,
                strings(expect.path("with")),
                strings(expect.path("without")),
                expect.has("body_paragraphs") ? captions(expect.path("images")) : null,
                expect.has("summary") || expect.has("body_paragraphs") ? strings(expect.path("summary")) : null,
                expect.has("topics") ? strings(expect.path("topics")) : null,
                expect.has("authors") ? strings(expect.path("authors")) : null,
                expect.has("title") ? expect.path("title").asString() : null,
                expect.has("published") ? expect.path("published").asString() : null);
    }

    /** The registrable part of a host, guessed by the length of its last labels. */
    private static String domain(String host) {
        String[] labels = host.split("\\.");
        int n = labels.length;
        if (n > 2 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 3) {
            return labels[n - 3] + '.' + labels[n - 2] + '.' + labels[n - 1];
        }
        return n > 1 ? labels[n - 2] + '.' + labels[n - 1] : host;
    }

    private static @Nullable URI address(String url) {
        try {
            return url.isEmpty() ? null : new URI(url);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static List<String> captions(JsonNode images) {
        return images.values().stream()
                .map(i -> i.path("caption").asString(""))
                .filter(c -> !c.isBlank())
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        if (list.isString()) {
            return List.of(list.asString());
        }
        return list.isArray()
                ? list.values().stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList()
                : List.of();
    }
}
