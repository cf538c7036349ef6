package newswire.training.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.training.quote.Logistic.Lesson;
import org.junit.jupiter.api.Test;

class LogisticTests {

    private final List<Lesson> lessons = new ArrayList<>();

    @Test
    void learnsWhichSlotsSpeakForAYes() {
        for (int i = 0; i < 100; i++) {
            lessons.add(new Lesson(new int[] {0, i % 2 + 1, 3}, i % 2 == 0));
        }
        var weights = Logistic.learn(lessons, 5, 1);
        assertThat(weights[1]).isPositive();
        assertThat(weights[2]).isNegative();
        assertThat(weights[4]).isZero();
    }

    @Test
    void trustsFewLessonsLessTheSmallerWeightsShallBe() {
        lessons.add(new Lesson(new int[] {0}, true));
        lessons.add(new Lesson(new int[] {1}, false));
        assertThat(Logistic.learn(lessons, 2, 10)[0]).isBetween(0f, Logistic.learn(lessons, 2, 0)[0]);
    }

    @Test
    void learnsTheSameFromTheSameLessons() {
        for (int i = 0; i < 50; i++) {
            lessons.add(new Lesson(new int[] {i % 7, 7 + i % 5}, i % 3 == 0));
        }
        assertThat(Logistic.learn(lessons, 12, 2)).isEqualTo(Logistic.learn(lessons, 12, 2));
    }
}
