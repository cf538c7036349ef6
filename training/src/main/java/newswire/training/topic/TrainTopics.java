package newswire.training.topic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TopicModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns which topics an article is of, from articles of several houses. */
@Command(
        name = "train-topics",
        description = "Learns the model of topics, and measures it on articles and publishers that it has not seen.",
        mixinStandardHelpOptions = true)
public final class TrainTopics implements Callable<Integer> {

    private static final List<String> SETS = List.of("huffpost_2018_2022", "huffpost41_headlines", "agnews_test");

    @Option(
            names = "--corpus",
            required = true,
            description = "folder with topics, keyphrases, quotes, stories, entities and iptc-mediatopics .jsonl")
    Path corpus = Path.of("");

    @Option(names = "--model", description = "where to write the model, learnt from all but the held-out articles")
    @Nullable
    Path model;

    @Option(names = "--pages", description = "folder of folders with truth.jsonl: pages, some of which are judged")
    @Nullable
    Path pages;

    @Option(names = "--vectors", description = "file that keeps the encoder's vectors from one run to the next")
    @Nullable
    Path vectors;

    @Option(
            names = "--leave-out",
            description = "sets to leave out of training in turn, to measure on them; a + joins those of one house")
    List<String> leftOut = List.of();

    @Option(
            names = "--unseen",
            description = "measure on judged articles, too, each by a model that has not seen its publisher")
    boolean unseen;

    @Option(
            names = "--balance",
            defaultValue = "0.7",
            description =
                    "from 0, where each article counts the same, to 1, where each topic of a house does (${DEFAULT-VALUE})")
    double balance = 0.7;

    @Option(
            names = "--share",
            defaultValue = "0.9",
            description = "how much a house's usual topics count (${DEFAULT-VALUE})")
    double share = 0.9;

    @Option(
            names = "--unknown",
            defaultValue = "0.5",
            description =
                    "how much it counts, for other publishers, what newspapers mostly write about (${DEFAULT-VALUE})")
    double unknown = 0.5;

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new TrainTopics())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var cache = new VectorCache(vectors);
        var judged = JudgedArticles.read(corpus, pages);
        var articles = TopicCorpus.read(corpus, judged, cache);
        var learner = new TopicLearner(balance, share, unknown);
        var taught = articles.stream().filter(article -> !article.heldOut()).toList();
        var learnt = learner.learn(taught);
        for (var set : SETS) {
            report(
                    out,
                    set,
                    learnt,
                    articles,
                    article -> article.heldOut() && article.house().equals(set));
        }
        if (model != null) {
            try (var file = Files.newOutputStream(model)) {
                learnt.write(file);
            }
        }
        if (unseen) {
            new UnseenPublishers(taught, judged).report(out, learner);
        }
        for (var sets : leftOut) {
            var house = Set.of(sets.split("\\+"));
            var others = learner.learn(articles.stream()
                    .filter(article -> article.topic() < 0 || !house.contains(article.house()))
                    .toList());
            for (var set : new TreeSet<>(house)) {
                report(
                        out,
                        "without " + set,
                        others,
                        articles,
                        article -> article.house().equals(set));
            }
        }
        return 0;
    }

    private static void report(
            PrintStream out,
            String name,
            TopicModel model,
            List<LabelledArticle> articles,
            Predicate<LabelledArticle> which) {
        var tally = new Tally();
        for (var article : articles) {
            if (article.topic() >= 0 && which.test(article)) {
                tally.add(
                        List.of(MediaTopics.ALL.get(article.topic())),
                        model.probabilities(article.features(), article.encoded()));
            }
        }
        out.println(tally.line(name));
    }
}
