package newswire.training.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.topic.MediaTopics;
import org.junit.jupiter.api.Test;

class TallyTests {

    private final Tally tally = new Tally();

    @Test
    void countsAnyTopicThatWouldDoAndMeansOverTopics() {
        tally.add(List.of(MediaTopics.SPORT, MediaTopics.HEALTH), likeliest(MediaTopics.HEALTH));
        tally.add(List.of(MediaTopics.SPORT), likeliest(MediaTopics.SPORT));
        tally.add(List.of(MediaTopics.SPORT), likeliest(MediaTopics.ARTS));
        tally.add(List.of(MediaTopics.ARTS), likeliest(MediaTopics.ARTS));

        assertThat(tally.line("set")).contains("4 articles, right 75.0 %, mean over topics 83.3 %");
        assertThat(tally.topics()).hasLineCount(2).contains("sport 67 % of 3");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(tally.line("set")).contains("0 articles, right 0.0 %, mean over topics 0.0 %");
        assertThat(tally.topics()).isEmpty();
    }

    private static double[] likeliest(MediaTopics topic) {
        var chances = new double[MediaTopics.ALL.size()];
        chances[topic.ordinal()] = 1;
        return chances;
    }
}
