package newswire.training.topic;

import newswire.enrich.tag.topic.TopicFeatures;

/**
 * An article whose topic is known.
 *
 * @param house whose style of choosing and writing it shares, the name of its set
 * @param topic its place among the top-level topics, -1 when it serves to learn the style alone
 * @param heldOut whether it is there to measure, not to learn from
 * @param encoded the encoder's vector
 */
@SuppressWarnings("ArrayRecordComponent")
record LabelledArticle(String id, String house, int topic, boolean heldOut, TopicFeatures features, float[] encoded) {}
