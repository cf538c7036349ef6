package newswire.training.topic;

import java.util.Map;
import java.util.function.Predicate;

/**
 * How topics are learnt.
 *
 * @param rate of the steps
 * @param vectorLeftOut which part of a text's vector is left out at each step, so that no number of it is leant upon too much
 * @param amongAll houses whose articles speak between all topics; those of others only between the topics that the house has
 *     here: that one of a sample of ten is on business tells it from the nine others, and not from those it has nothing of
 * @param weights what articles of the sets count, where one of HuffPost counts 1
 */
record Course(double rate, float vectorLeftOut, Predicate<String> amongAll, Map<String, Double> weights) {

    /** For any publisher: what we wrote counts most, and little is learnt by heart. */
    static final Course GENERAL = new Course(
            0.15,
            0.3f,
            "agnews_test"::equals, // without it the sample's own articles suffer more than those of others gain
            Map.of("agnews_test", 6.0, TopicCorpus.JUDGED, 60.0, TopicCorpus.WRITTEN, 30.0, TopicCorpus.WORDS, 7.0));

    /** For the houses that have many articles here. */
    static final Course OF_HOUSES = new Course(
            0.3,
            0.2f,
            house -> true,
            Map.of("agnews_test", 6.0, TopicCorpus.JUDGED, 3.0, TopicCorpus.WRITTEN, 3.0, TopicCorpus.WORDS, 7.0));

    /** For telling houses apart. */
    static final Course STYLES = new Course(0.3, 0, house -> true, Map.of());
}
