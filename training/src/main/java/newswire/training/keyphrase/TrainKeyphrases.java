package newswire.training.keyphrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import newswire.cli.console.Failure;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.entity.EntityModel;
import newswire.enrich.tag.entity.EntityTagger;
import newswire.enrich.tag.keyphrase.Candidates;
import newswire.enrich.tag.keyphrase.KeyphraseTagger;
import newswire.enrich.tag.keyphrase.PhraseFeatures;
import newswire.enrich.tag.keyphrase.PhraseModel;
import newswire.enrich.tag.keyphrase.WordRarity;
import newswire.training.source.JsonLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Learns which phrases people would print. */
@Command(
        name = "train-keyphrases",
        description = "Learns to rank phrases from articles whose keyphrases people chose.",
        mixinStandardHelpOptions = true)
public final class TrainKeyphrases implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EPOCHS = 12;
    private static final double RATE = 0.1;

    @Option(names = "--corpus", required = true, description = "JSON Lines with set, text and keyphrases")
    Path corpus = Path.of("");

    @Option(names = "--set", defaultValue = "500n_kpcrowd_v1_1", description = "which set to learn (${DEFAULT-VALUE})")
    String set = "500n_kpcrowd_v1_1";

    @Option(names = "--model", description = "where to write the model learnt from all articles")
    @Nullable
    Path model;

    @Option(
            names = "--folds",
            defaultValue = "0",
            description = "into how many parts the articles are dealt to answer each with what the others teach "
                    + "(${DEFAULT-VALUE})")
    int folds;

    @Option(names = "--answers", description = "where to write what was answered of articles not learnt from")
    @Nullable
    Path answers;

    private final WordRarity rarity = WordRarity.shipped();
    private final Tagger entities = EntityTagger.shipped(EntityModel.BEST);

    private record Article(String id, TaggedStory story, List<int[]> phrases, List<Boolean> chosen) {}

    private record Lesson(int[] features, boolean chosen) {}

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new TrainKeyphrases())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var articles = articles();
        if (model != null) {
            try (var out = Files.newOutputStream(model)) {
                learn(articles).write(out);
            }
        }
        if (folds > 1 && answers != null) {
            answerUnseen(articles, answers);
        }
        return 0;
    }

    private List<Article> articles() {
        var articles = new ArrayList<Article>();
        for (var json : JsonLines.of(corpus)) {
            if (!json.path("set").asString("").equals(set)) {
                continue;
            }
            var wanted = new HashSet<String>();
            json.path("keyphrases").forEach(phrase -> wanted.add(normal(phrase.asString(""))));
            var source = TagSource.of("", json.path("text").asString(""), "en");
            var phrases = new ArrayList<int[]>();
            var chosen = new ArrayList<Boolean>();
            var story = new TaggedStory(source);
            entities.tag(story);
            Candidates.of(story, rarity).forEach((phrase, candidate) -> {
                phrases.add(PhraseFeatures.of(phrase, candidate, rarity));
                chosen.add(wanted.contains(normal(phrase)));
            });
            articles.add(new Article(json.path("id").asString(""), story, phrases, chosen));
        }
        if (articles.isEmpty()) {
            throw new Failure(corpus + " has no article of the set " + set);
        }
        return articles;
    }

    private static String normal(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
    }

    private static PhraseModel learn(List<Article> articles) {
        var lessons = new ArrayList<Lesson>();
        for (var article : articles) {
            for (int i = 0; i < article.phrases.size(); i++) {
                lessons.add(new Lesson(article.phrases.get(i), article.chosen.get(i)));
            }
        }
        var weights = new float[PhraseFeatures.SIZE + 1];
        var squares = new double[weights.length];
        var random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(lessons, random);
            for (var lesson : lessons) {
                double error = probability(weights, lesson.features) - (lesson.chosen ? 1 : 0);
                step(weights, squares, PhraseFeatures.SIZE, error, epoch);
                for (int feature : lesson.features) {
                    step(weights, squares, feature, error, epoch);
                }
            }
        }
        return new PhraseModel(weights);
    }

    private static void step(float[] weights, double[] squares, int at, double error, int epoch) {
        squares[at] += error * error;
        weights[at] -= (float) (RATE * (1 - epoch / (double) EPOCHS) * error / Math.sqrt(1 + squares[at]));
    }

    private void answerUnseen(List<Article> articles, Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            var tagger = new KeyphraseTagger(
                    rarity,
                    learn(articles.stream()
                            .filter(article -> Math.floorMod(article.id.hashCode(), folds) != number)
                            .toList()));
            for (var article : articles) {
                if (Math.floorMod(article.id.hashCode(), folds) == number) {
                    var story = article.story.copy();
                    tagger.tag(story);
                    var answer = JSON.createObjectNode().put("id", article.id);
                    var list = answer.putArray("keyphrases");
                    story.keyphrases()
                            .forEach(found -> list.addObject()
                                    .put("phrase", found.phrase())
                                    .put("score", found.score()));
                    lines.add(JSON.writeValueAsString(answer));
                }
            }
        }
        Files.write(file, lines);
    }

    private static double probability(float[] weights, int[] features) {
        double sum = weights[PhraseFeatures.SIZE];
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
