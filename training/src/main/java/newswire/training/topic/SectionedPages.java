package newswire.training.topic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.PublisherTopics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English articles whose address names a section that means one topic: evidence from many publishers, some of it wrong. */
final class SectionedPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST_TEXT = 150;

    private final LanguageDetector languages = new LanguageDetector();
    private final PublisherTopics sections = PublisherTopics.shipped();

    /** An article and the topic that its section means. */
    record Page(String id, MediaTopics topic, String title, String text) {}

    /** Reads {@code truth.jsonl} in each folder below. */
    List<Page> read(Path folder) throws IOException {
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.map(site -> site.resolve("truth.jsonl"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        var pages = new ArrayList<Page>();
        for (var file : files) {
            for (var line : Files.readAllLines(file)) {
                add(JSON.readTree(line), pages);
            }
        }
        return pages;
    }

    private void add(JsonNode page, List<Page> pages) {
        var expected = page.path("expect");
        var title = expected.path("title").asString("");
        var paragraphs = StreamSupport.stream(expected.path("body_paragraphs").spliterator(), false)
                .map(paragraph -> paragraph.asString(""))
                .collect(Collectors.joining("\n"));
        var text = expected.path("body_text").asString(paragraphs);
        var stated = sections.of(segments(page.path("url").asString("")), List.of());
        if (stated.isEmpty() || text.length() < SHORTEST_TEXT) {
            return;
        }
        var language = languages.detect(text);
        if (language != null && language.code().equals("en")) {
            pages.add(new Page(page.path("id").asString(""), stated.getFirst().top(), title, text));
        }
    }

    /** The folders of an address as words, the file left out. */
    private static List<String> segments(String url) {
        try {
            var path = URI.create(url).getPath();
            var segments = path == null ? new String[0] : path.split("/");
            return Arrays.stream(segments, 0, Math.max(0, segments.length - 1))
                    .map(segment -> segment.replace('-', ' '))
                    .filter(segment -> !segment.isBlank())
                    .toList();
        } catch (IllegalArgumentException notAnAddress) {
            return List.of();
        }
    }
}
