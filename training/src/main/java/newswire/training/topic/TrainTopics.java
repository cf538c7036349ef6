package newswire.training.topic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TopicModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Learns topics. */
@Command(
        name = "train-topics",
        description = "Learns the model of topics, and measures it on articles and publishers that it has not seen.",
        mixinStandardHelpOptions = true)
public final class TrainTopics implements Callable<Integer> {

    private static final List<String> SETS = List.of("huffpost_2018_2022", "huffpost41_headlines", "agnews_test");

    @Option(
            names = "--corpus",
            required = true,
            description = "folder with topics, keyphrases, quotes and iptc-mediatopics .jsonl")
    Path corpus = Path.of("");

    @Option(names = "--model", description = "where to write the model, learnt from all but the held-out articles")
    @Nullable
    Path model;

    @Option(names = "--pages", description = "folder of folders with truth.jsonl: pages whose address names a section")
    @Nullable
    Path pages;

    @Option(names = "--vectors", description = "file that keeps the encoder's vectors from one run to the next")
    @Nullable
    Path vectors;

    @Option(
            names = "--leave-out",
            description = "sets to leave out of training in turn, to measure on them; a + joins those of one house")
    List<String> leftOut = List.of();

    @Option(names = "--balance", defaultValue = "0.7", description = "(${DEFAULT-VALUE})")
    double balance = 0.7;

    @Option(names = "--share", defaultValue = "0.9", description = "(${DEFAULT-VALUE})")
    double share = 0.9;

    @Option(names = "--unknown", defaultValue = "0.5", description = "(${DEFAULT-VALUE})")
    double unknown = 0.5;

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainTopics()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var cache = new VectorCache(vectors);
        var articles = TopicCorpus.read(corpus, pages, cache);
        var learner = new TopicLearner(balance, share, unknown);
        var learnt = learner.learn(
                articles.stream().filter(article -> !article.heldOut()).toList());
        for (var set : SETS) {
            report(
                    out,
                    set,
                    learnt,
                    articles,
                    article -> article.heldOut() && article.house().equals(set));
        }
        judged(out, learnt, cache);
        if (model != null) {
            try (var file = Files.newOutputStream(model)) {
                learnt.write(file);
            }
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

    private void judged(PrintStream out, TopicModel model, VectorCache cache) throws IOException {
        var bySet = new TreeMap<String, List<JsonNode>>();
        for (var file : TopicCorpus.STYLES) {
            TopicCorpus.lines(corpus, file)
                    .forEach(
                            article -> bySet.computeIfAbsent(article.path("set").asString(""), any -> new ArrayList<>())
                                    .add(article));
        }
        var judged = new JudgedArticles();
        bySet.forEach((set, articles) -> {
            var score = judged.measure(articles, model, cache);
            if (score.all() > 0) {
                out.printf(
                        "%-30s %5d articles, right %.1f %%%n",
                        "judged, " + set, score.all(), 100.0 * score.right() / score.all());
            }
        });
        cache.save();
    }

    private static void report(
            PrintStream out,
            String name,
            TopicModel model,
            List<LabelledArticle> articles,
            Predicate<LabelledArticle> which) {
        var all = new int[MediaTopics.ALL.size()];
        var right = new int[all.length];
        for (var article : articles) {
            if (article.topic() >= 0 && which.test(article)) {
                all[article.topic()]++;
                right[article.topic()] +=
                        best(model.probabilities(article.features(), article.encoded())) == article.topic() ? 1 : 0;
            }
        }
        double mean = 0;
        int topics = 0;
        int sum = 0;
        int sumRight = 0;
        for (int c = 0; c < all.length; c++) {
            sum += all[c];
            sumRight += right[c];
            mean += all[c] == 0 ? 0 : right[c] / (double) all[c];
            topics += all[c] == 0 ? 0 : 1;
        }
        out.printf(
                "%-30s %5d articles, right %.1f %%, mean over topics %.1f %%%n",
                name, sum, 100.0 * sumRight / Math.max(1, sum), 100 * mean / Math.max(1, topics));
    }

    static int best(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
