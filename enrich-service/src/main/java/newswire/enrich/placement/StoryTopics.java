package newswire.enrich.placement;

import newswire.enrich.EnrichSettings.TopicSettings;

/**
 * Where questions and their answers go.
 *
 * @param questions of one partition, whose order is the order of placing
 * @param placements as many partitions as the raw topic
 */
public record StoryTopics(String questions, String placements) {

    static StoryTopics of(TopicSettings topics) {
        return new StoryTopics(topics.storyQuestions(), topics.storyPlacements());
    }
}
