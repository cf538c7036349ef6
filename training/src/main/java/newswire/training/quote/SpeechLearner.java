package newswire.training.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import newswire.enrich.tag.quote.SpeechModel;
import newswire.training.quote.Logistic.Lesson;
import newswire.training.quote.QuotedArticle.Answer;

/**
 * Learns both halves of a {@link SpeechModel}: the first from plain words, the second from marks, knowing what a first half
 * that did not learn from their article makes of them. Articles are dealt into folds by their ids.
 */
final class SpeechLearner {

    static final int FOLDS = 5;

    private static final double SMALLNESS_OF_REPORTED = 30;
    private static final double SMALLNESS = 40;

    private final List<QuotedArticle> articles;

    /** First halves, each learnt from all but a fold. */
    private final List<float[]> reported;

    private final List<float[]> speech;

    SpeechLearner(List<QuotedArticle> articles) {
        this.articles = articles;
        this.reported = IntStream.range(0, FOLDS)
                .mapToObj(fold -> reported(article -> foldOf(article) != fold))
                .toList();
        this.speech = IntStream.range(0, FOLDS)
                .mapToObj(fold -> speech(article -> foldOf(article) != fold))
                .toList();
    }

    private static int foldOf(QuotedArticle article) {
        return Math.floorMod(article.id().hashCode(), FOLDS);
    }

    List<QuotedArticle> fold(int fold) {
        return articles.stream().filter(article -> foldOf(article) == fold).toList();
    }

    /** A model that did not learn from a fold. */
    SpeechModel withoutFold(int fold, float least) {
        return new SpeechModel(reported.get(fold), speech.get(fold), least);
    }

    /** A model that learnt from all articles. */
    SpeechModel learn(float least) {
        return new SpeechModel(reported(article -> true), speech(article -> true), least);
    }

    private float[] reported(Predicate<QuotedArticle> which) {
        var lessons = new ArrayList<Lesson>();
        articles.stream()
                .filter(which)
                .flatMap(article -> article.plain().stream())
                .forEach(answer -> lessons.add(new Lesson(answer.example().around(), answer.yes())));
        return Logistic.learn(lessons, SpeechModel.SIZE, SMALLNESS_OF_REPORTED);
    }

    private float[] speech(Predicate<QuotedArticle> which) {
        var lessons = new ArrayList<Lesson>();
        for (var article : articles) {
            if (which.test(article)) {
                var around = withoutFold(article);
                article.marked().forEach(answer -> lessons.add(lesson(answer, around)));
            }
        }
        return Logistic.learn(lessons, SpeechModel.SIZE, SMALLNESS);
    }

    private SpeechModel withoutFold(QuotedArticle article) {
        return new SpeechModel(reported.get(foldOf(article)), new float[SpeechModel.SIZE], 0);
    }

    private static Lesson lesson(Answer answer, SpeechModel around) {
        var example = answer.example();
        var steps = SpeechModel.steps(example.kind(), around.reported(example));
        return new Lesson(
                IntStream.concat(IntStream.of(example.own()), IntStream.of(steps))
                        .distinct()
                        .toArray(),
                answer.yes());
    }
}
