package newswire.training.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TextEncoder;
import newswire.enrich.tag.topic.TopicFeatures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that teaches topics. */
final class TopicCorpus {

    /** What stands for all publishers but those with many articles here. */
    static final String OTHERS = "others";

    /** Terms and what they mean, which are no articles. */
    static final String TERMS = "iptc";

    /** Headlines that we wrote, to be weighed by themselves. */
    static final String WRITTEN = "written";

    /** Words that speak for a topic. */
    static final String WORDS = "words";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CATEGORY = Pattern.compile("v1\\.1-([a-z_]+)-");
    private static final int ALIKE_STYLE_LETTERS = 400;
    private static final int WORDS_TOGETHER = 10;

    /** Files of articles that are there for their style. */
    static final List<String> STYLES = List.of("quotes.jsonl", "stories.jsonl", "entities.jsonl");

    /** Sets of sentences from encyclopedias and tweets. */
    private static final Set<String> NO_NEWS = Set.of("wikineural_en", "wnut17");

    private static final Map<String, MediaTopics> CATEGORIES = Map.of(
            "art_and_culture", MediaTopics.ARTS,
            "business", MediaTopics.ECONOMY,
            "crime", MediaTopics.CRIME,
            "fashion", MediaTopics.LIFESTYLE,
            "health", MediaTopics.HEALTH,
            "politics_us", MediaTopics.POLITICS,
            "politics_world", MediaTopics.POLITICS,
            "science", MediaTopics.SCIENCE,
            "sports", MediaTopics.SPORT,
            "tech", MediaTopics.SCIENCE);

    private final Path folder;
    private final VectorCache vectors;
    private final List<LabelledArticle> articles = new ArrayList<>();

    private TopicCorpus(Path folder, VectorCache vectors) {
        this.folder = folder;
        this.vectors = vectors;
    }

    /** @param pages folder of pages, null to do without */
    static List<LabelledArticle> read(Path folder, @Nullable Path pages, VectorCache vectors) throws IOException {
        var corpus = new TopicCorpus(folder, vectors);
        corpus.topics();
        corpus.categories();
        corpus.definitions();
        corpus.examples();
        corpus.words();
        if (pages != null) {
            for (var page : new SectionedPages().read(pages)) {
                corpus.add(page.id(), OTHERS, page.topic().ordinal(), false, page.title(), page.text());
            }
        }
        corpus.styles();
        vectors.save();
        return corpus.articles;
    }

    private void topics() throws IOException {
        for (var article : lines("topics.jsonl")) {
            add(
                    article.path("id").asString(""),
                    article.path("set").asString(""),
                    MediaTopics.of(article.path("topic").asString("")).ordinal(),
                    article.path("split").asString("").equals("dev"),
                    article.path("title").asString(""),
                    article.path("text").asString(""));
        }
    }

    /** Articles of many publishers by the section they were taken from. */
    private void categories() throws IOException {
        for (var article : lines("keyphrases.jsonl")) {
            var id = article.path("id").asString("");
            var category = CATEGORY.matcher(id);
            var topic = category.find() ? CATEGORIES.get(category.group(1)) : null;
            if (topic != null) {
                var text = article.path("text").asString("").strip().split("\n", 2);
                add(id, OTHERS, topic.ordinal(), false, text[0], text.length > 1 ? text[1] : "");
            }
        }
    }

    private void definitions() throws IOException {
        for (var term : lines("iptc-mediatopics.jsonl")) {
            if (term.path("retired").isNull()) {
                add(
                        term.path("qcode").asString(""),
                        TERMS,
                        MediaTopics.of(term.path("path").path(0).asString("")).ordinal(),
                        false,
                        term.path("name").asString(""),
                        term.path("definition").asString(""));
            }
        }
    }

    /** Headlines that we wrote, a file for each topic: a headline, and in most lines what follows it. */
    private void examples() throws IOException {
        for (var topic : MediaTopics.ALL) {
            var number = topic.id().substring("medtop:".length(), "medtop:".length() + 2);
            for (var line : written("examples/" + number + ".tsv")) {
                var lead = line.length > 1 ? line[1] : "";
                add(line[0], WRITTEN, topic.ordinal(), false, line[0], lead);
            }
        }
    }

    /** Words that we wrote, each alone and some together. */
    private void words() throws IOException {
        for (var line : written("words.tsv")) {
            var words = List.of(line[1].split(", "));
            for (int i = 0; i < words.size(); i += WORDS_TOGETHER) {
                var some = words.subList(i, Math.min(words.size(), i + WORDS_TOGETHER));
                add(line[0] + some, WORDS, topic(line), false, "", String.join(", ", some));
            }
            words.forEach(word -> add(line[0] + word, TERMS, topic(line), false, "", word));
        }
    }

    private static int topic(String[] line) {
        return MediaTopics.of("medtop:" + line[0] + "000000").ordinal();
    }

    /** Lines of a resource, each cut in two at its tab. */
    static List<String[]> written(String name) throws IOException {
        try (var in = TopicCorpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }

    /** Other publishers' articles, whose topics are not known, show that not all is written like the houses here. */
    private void styles() throws IOException {
        var judged = new JudgedArticles();
        for (var file : STYLES) {
            for (var article : lines(file)) {
                if (!NO_NEWS.contains(article.path("set").asString(""))
                        && !judged.has(article.path("id").asString(""))) {
                    var text = article.path("text").asString("");
                    add(
                            article.path("id").asString(""),
                            OTHERS,
                            -1,
                            false,
                            article.path("title").asString(""),
                            text.substring(0, Math.min(ALIKE_STYLE_LETTERS, text.length())));
                }
            }
        }
    }

    private List<JsonNode> lines(String file) throws IOException {
        return lines(folder, file);
    }

    /** Reads a file of JSON objects. */
    static List<JsonNode> lines(Path folder, String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.map(JSON::readTree).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(String id, String house, int topic, boolean heldOut, String title, String text) {
        var encoded = topic < 0 ? new float[TextEncoder.SIZE] : vectors.of(title, text);
        articles.add(new LabelledArticle(id, house, topic, heldOut, TopicFeatures.of(title, text), encoded));
    }
}
