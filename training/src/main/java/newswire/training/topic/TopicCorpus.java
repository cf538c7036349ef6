package newswire.training.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TextEncoder;
import newswire.enrich.tag.topic.TopicFeatures;
import newswire.training.source.JsonLines;

/** Reads all that teaches topics. */
final class TopicCorpus {

    /** What stands for all publishers but those with many articles here. */
    static final String OTHERS = "others";

    /** Articles of many of them, whose topics we judged. */
    static final String JUDGED = "judged";

    /** Terms and what they mean, which are no articles. */
    static final String TERMS = "iptc";

    /** Headlines that we wrote, to be weighed by themselves. */
    static final String WRITTEN = "written";

    /** Words that speak for a topic. */
    static final String WORDS = "words";

    private static final int ALIKE_STYLE_LETTERS = 400;
    private static final int WORDS_TOGETHER = 10;

    /** Files of articles that are there for their style. */
    static final List<String> STYLES = List.of("quotes.jsonl", "stories.jsonl", "entities.jsonl");

    /** Sets of sentences from encyclopedias and tweets. */
    private static final Set<String> NO_NEWS = Set.of("wikineural_en", "wnut17");

    private final Path folder;
    private final VectorCache vectors;
    private final List<LabelledArticle> articles = new ArrayList<>();

    private TopicCorpus(Path folder, VectorCache vectors) {
        this.folder = folder;
        this.vectors = vectors;
    }

    /** All that teaches, with the articles that we judged. */
    static List<LabelledArticle> read(Path folder, List<JudgedArticles.Article> judged, VectorCache vectors)
            throws IOException {
        var corpus = new TopicCorpus(folder, vectors);
        corpus.topics();
        corpus.definitions();
        corpus.examples();
        corpus.words();
        for (var article : judged) {
            int topic = article.topics().getFirst().ordinal();
            corpus.add(article.id(), JUDGED, topic, false, article.title(), article.text());
        }
        corpus.styles(judged.stream().map(JudgedArticles.Article::id).collect(Collectors.toSet()));
        vectors.save();
        return corpus.articles;
    }

    private void topics() {
        for (var article : JsonLines.of(folder.resolve("topics.jsonl"))) {
            add(
                    article.path("id").asString(""),
                    article.path("set").asString(""),
                    MediaTopics.of(article.path("topic").asString("")).ordinal(),
                    article.path("split").asString("").equals("dev"),
                    article.path("title").asString(""),
                    article.path("text").asString(""));
        }
    }

    private void definitions() {
        for (var term : JsonLines.of(folder.resolve("iptc-mediatopics.jsonl"))) {
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
    private void styles(Set<String> judged) {
        for (var file : STYLES) {
            for (var article : JsonLines.of(folder.resolve(file))) {
                if (!NO_NEWS.contains(article.path("set").asString(""))
                        && !judged.contains(article.path("id").asString(""))) {
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

    private void add(String id, String house, int topic, boolean heldOut, String title, String text) {
        var encoded = topic < 0 ? new float[TextEncoder.SIZE] : vectors.of(title, text);
        articles.add(new LabelledArticle(id, house, topic, heldOut, TopicFeatures.of(title, text), encoded));
    }
}
