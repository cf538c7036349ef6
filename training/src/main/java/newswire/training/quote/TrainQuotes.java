package newswire.training.quote;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.cli.console.Failure;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.entity.EntityModel;
import newswire.enrich.tag.entity.EntityTagger;
import newswire.enrich.tag.quote.QuoteTagger;
import newswire.enrich.tag.quote.SpeechModel;
import newswire.training.source.JsonLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learns what between quotation marks is speech. */
@Command(
        name = "train-quotes",
        description =
                "Learns to tell speech from other things between marks, from articles of which it is known what they report.",
        mixinStandardHelpOptions = true)
public final class TrainQuotes implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double FIRST = -1;
    private static final double LAST = 2;
    private static final double STEP = 0.1;
    private static final int COUNTS = 5;

    @Option(
            names = "--corpus",
            required = true,
            description = "JSON Lines with id, split, text and attributions (content, direct)")
    Path corpus = Path.of("");

    @Option(names = "--learn", defaultValue = "train", description = "split to learn from (${DEFAULT-VALUE})")
    String learn = "train";

    @Option(names = "--measure", split = ",", description = "splits to measure the model on")
    List<String> measured = List.of();

    @Option(names = "--model", required = true, description = "where to write the model")
    Path model = Path.of("");

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new TrainQuotes())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var articles = articles();
        var lessons = articles.stream()
                .filter(article -> article.split().equals(learn))
                .toList();
        if (lessons.isEmpty()) {
            throw new Failure(corpus + " has no article of the split " + learn);
        }
        out.printf(
                "%d articles, %d pairs of marks, %d words between none%n",
                lessons.size(),
                lessons.stream().mapToInt(article -> article.marked().size()).sum(),
                lessons.stream().mapToInt(article -> article.plain().size()).sum());
        var learner = new SpeechLearner(lessons);
        float least = least(learner, out);
        var learnt = learner.learn(least);
        try (var file = Files.newOutputStream(model)) {
            learnt.write(file);
        }
        for (var split : measured) {
            var counts = new int[COUNTS];
            for (var article : articles) {
                if (article.split().equals(split)) {
                    count(article, learnt, counts);
                }
            }
            report(split, counts, out);
        }
        return 0;
    }

    /**
     * The least score of speech, chosen on articles that the models that judge them did not learn from: the one where the
     * shares of what is found and of what is real are most together.
     */
    private float least(SpeechLearner learner, PrintStream out) {
        var best = new int[COUNTS];
        float chosen = 0;
        for (double least = LAST; least > FIRST; least -= STEP) {
            var counts = new int[COUNTS];
            for (int fold = 0; fold < SpeechLearner.FOLDS; fold++) {
                var of = learner.withoutFold(fold, (float) least);
                learner.fold(fold).forEach(article -> count(article, of, counts));
            }
            report("unseen, from %4.1f".formatted(least), counts, out);
            if (found(counts) + real(counts) > found(best) + real(best)) {
                best = counts;
                chosen = (float) least;
            }
        }
        report("chosen, from %4.1f".formatted(chosen), best, out);
        return chosen;
    }

    private static double found(int[] counts) {
        return 100.0 * counts[1] / Math.max(1, counts[0]);
    }

    private static double real(int[] counts) {
        return 100.0 * counts[3] / Math.max(1, counts[2]);
    }

    private static void count(QuotedArticle article, SpeechModel judge, int[] counts) {
        new QuoteTagger(judge).tag(article.story());
        article.count(article.story().quotes(), counts);
    }

    private static void report(String name, int[] counts, PrintStream out) {
        out.printf(
                "%-18s %5d quotations, found %.1f %%; %5d given, real %.1f %%, reported %.1f %%%n",
                name, counts[0], found(counts), counts[2], real(counts), 100.0 * counts[4] / Math.max(1, counts[2]));
    }

    private List<QuotedArticle> articles() {
        var names = EntityTagger.shipped(EntityModel.BEST);
        var articles = new ArrayList<QuotedArticle>();
        for (var json : JsonLines.of(corpus)) {
            var text = json.path("text").asString("");
            var story = new TaggedStory(TagSource.of(json.path("title").asString(""), text, "en"));
            names.tag(story);
            var reports = new ArrayList<Report>();
            for (var attribution : json.path("attributions")) {
                reports.add(report(attribution));
            }
            articles.add(QuotedArticle.of(
                    json.path("id").asString(""), json.path("split").asString(""), story, reports));
        }
        return articles;
    }

    private static Report report(JsonNode attribution) {
        var parts = new ArrayList<int[]>();
        for (var part : attribution.path("content")) {
            parts.add(new int[] {part.path(0).asInt(), part.path(1).asInt()});
        }
        parts.sort(Comparator.comparingInt(part -> part[0]));
        return new Report(parts, attribution.path("direct").asBoolean(false));
    }
}
