package newswire.training.keyphrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.keyphrase.Terms;
import newswire.enrich.tag.keyphrase.WordRarity;
import newswire.training.source.JsonLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Counts in how many articles words stand. */
@Command(
        name = "count-words",
        description = "Counts in which share of articles each word stands, by language.",
        mixinStandardHelpOptions = true)
public final class CountWords implements Callable<Integer> {

    private static final int LONGEST_TEXT = 20_000;

    /** Headlines with a line of text are taken together until they are as long as an article. */
    private static final int SHORT_TEXTS_PER_ARTICLE = 8;

    private static final int FEWEST = 3;

    /** Of the languages that we have few texts of, only words that are plainly common. */
    private static final double SHARE_OF_COMMON_WORDS = 0.15;

    @Option(
            names = "--corpus",
            required = true,
            description = "folder with quotes, duplicates, topics and language .jsonl")
    Path corpus = Path.of("");

    @Option(names = "--model", required = true, description = "where to write the counts")
    Path model = Path.of("");

    private final Map<Integer, Integer> english = new HashMap<>();
    private int articles;

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new CountWords())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        for (var text : JsonLines.of(corpus.resolve("quotes.jsonl"))) {
            add(keys(text));
        }
        for (var text : JsonLines.of(corpus.resolve("duplicates.jsonl"))) {
            if (text.path("kind").asString("").equals("orig")) {
                add(keys(text));
            }
        }
        var together = new HashSet<Integer>();
        int number = 0;
        for (var text : JsonLines.of(corpus.resolve("topics.jsonl"))) {
            together.addAll(keys(text));
            if (++number % SHORT_TEXTS_PER_ARTICLE == 0) {
                add(together);
                together.clear();
            }
        }
        var shares = new TreeMap<Integer, Double>();
        english.forEach((key, count) -> {
            if (count >= FEWEST) {
                shares.put(key, count / (double) articles);
            }
        });
        addOtherLanguages(shares);
        try (var out = Files.newOutputStream(model)) {
            WordRarity.of(shares, StrictMath.log(articles)).write(out);
        }
        System.out.println(articles + " articles, " + shares.size() + " terms");
        return 0;
    }

    private void add(Set<Integer> keys) {
        articles++;
        keys.forEach(key -> english.merge(key, 1, Integer::sum));
    }

    private void addOtherLanguages(Map<Integer, Double> shares) {
        var texts = new TreeMap<String, Integer>();
        var counts = new TreeMap<String, Map<Integer, Integer>>();
        for (var text : JsonLines.of(corpus.resolve("language.jsonl"))) {
            if (text.path("set").asString("").equals("lead")) {
                var language = text.path("lang").asString("");
                texts.merge(language, 1, Integer::sum);
                var count = counts.computeIfAbsent(language, any -> new HashMap<>());
                keys(text).forEach(key -> count.merge(key, 1, Integer::sum));
            }
        }
        counts.forEach((language, count) -> count.forEach((key, articlesWith) -> {
            double share = articlesWith / (texts.getOrDefault(language, 0) + 1.0);
            if (share >= SHARE_OF_COMMON_WORDS) {
                shares.merge(key, share, Math::max);
            }
        }));
    }

    private static Set<Integer> keys(JsonNode text) {
        var keys = new HashSet<Integer>();
        var all = text.path("title").asString("") + "\n" + text.path("text").asString("");
        Terms.count(Terms.words(all, LONGEST_TEXT), 1, (term, weight) -> keys.add(Terms.key(term)));
        return keys;
    }
}
