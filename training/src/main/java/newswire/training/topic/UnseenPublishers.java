package newswire.training.topic;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures on judged articles, each by a model that has seen nothing of its publisher. */
final class UnseenPublishers {

    private static final int FOLDS = 5;

    /** Spreads publishers over the folds, whose names' hashes are much alike. */
    private static final int SPREAD = 0x9E3779B1;

    private final List<LabelledArticle> taught;
    private final List<Pair> pairs;

    /** The same article, to learn from and as judged. */
    private record Pair(LabelledArticle article, JudgedArticles.Article judged) {

        /** The part that its publisher is in. */
        int fold() {
            return Math.floorMod(judged.publisher().hashCode() * SPREAD >>> Byte.SIZE, FOLDS);
        }
    }

    /**
     * @param taught all articles to learn from
     * @param judged those that are among them
     */
    UnseenPublishers(List<LabelledArticle> taught, List<JudgedArticles.Article> judged) {
        this.taught = taught;
        var byId = judged.stream().collect(Collectors.toMap(JudgedArticles.Article::id, Function.identity()));
        this.pairs = taught.stream()
                .filter(article -> article.house().equals(TopicCorpus.JUDGED))
                .flatMap(article ->
                        Optional.ofNullable(byId.get(article.id())).map(known -> new Pair(article, known)).stream())
                .toList();
    }

    /** Learns once for each part of the publishers, and prints what is right in each set and in all. */
    void report(PrintStream out, TopicLearner learner) {
        var sets = new TreeMap<String, Tally>();
        var all = new Tally();
        for (int fold = 0; fold < FOLDS; fold++) {
            int unseen = fold;
            var hidden = pairs.stream().filter(pair -> pair.fold() == unseen).toList();
            var hiddenArticles = hidden.stream().map(Pair::article).collect(Collectors.toSet());
            var model = learner.learn(taught.stream()
                    .filter(article -> !hiddenArticles.contains(article))
                    .toList());
            for (var pair : hidden) {
                var chances = model.probabilities(
                        pair.article().features(), pair.article().encoded());
                sets.computeIfAbsent(pair.judged().set(), set -> new Tally())
                        .add(pair.judged().topics(), chances);
                all.add(pair.judged().topics(), chances);
            }
        }
        sets.forEach((set, tally) -> out.println(tally.line("unseen publisher, " + set)));
        out.println(all.line("unseen publisher, all"));
        out.println(all.topics());
    }
}
