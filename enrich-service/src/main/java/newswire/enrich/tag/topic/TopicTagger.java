package newswire.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.Topic;
import newswire.enrich.tag.text.EnglishSigns;

/**
 * Says which IPTC Media Topics an article belongs to. Words decide in English, and where the language is not known; what the publisher says, by section and
 * tags, is evidence in all languages that our lists know.
 */
public final class TopicTagger implements Tagger {

    /** Below this the likeliest topic is a guess. */
    private static final double SURE = 0.2;

    /** A second topic is given only when it is nearly as likely. */
    private static final double SURE_OF_A_SECOND = 0.25;

    private static final int MOST_TOPICS = 4;
    private static final double ROUNDING = 100;

    /** What a topic that the publisher names gains, on the scale of log odds. */
    private static final double STATED = 4;

    private static final int LONG = 200;

    private static final double SCORE_OF_A_STATEMENT = 0.9;

    private final TopicModel model;
    private final TextEncoder encoder;
    private final PublisherTopics publisher;

    /** With the model and the lists that ship with the service. */
    public TopicTagger() {
        this(TopicModel.shipped(), TextEncoder.shipped(), PublisherTopics.shipped());
    }

    TopicTagger(TopicModel model, TextEncoder encoder, PublisherTopics publisher) {
        this.model = model;
        this.encoder = encoder;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String version() {
        return "8";
    }

    @Override
    public boolean reads(String language) {
        return true;
    }

    @Override
    public void tag(TaggedStory story) {
        var source = story.source();
        var stated = publisher.of(source.section(), source.publisherTags());
        var topics = new ArrayList<Topic>();
        var text = source.standfirst().isEmpty() ? source.text() : source.standfirst() + "\n" + source.text();
        if (mayBeEnglish(story) && !(source.title() + text).isBlank()) {
            topics.addAll(read(source.title(), text, stated));
        } else {
            stated.stream()
                    .map(PublisherTopics.Stated::top)
                    .distinct()
                    .forEach(top -> topics.add(top.scored(SCORE_OF_A_STATEMENT)));
        }
        story.putTopics(withNarrower(topics, stated));
    }

    /** A headline or a line in no known language may be English; a longer text that is has some of its commonest words. */
    private static boolean mayBeEnglish(TaggedStory story) {
        var language = story.source().language();
        return language == null
                ? story.source().text().length() < LONG || EnglishSigns.in(story)
                : language.equals("en");
    }

    private List<Topic> read(String title, String text, List<PublisherTopics.Stated> stated) {
        double[] chances = model.probabilities(TopicFeatures.of(title, text), encoder.encode(title, text));
        var topics = new ArrayList<Topic>();
        for (var topic : MediaTopics.ALL) {
            boolean named = stated.stream().anyMatch(one -> one.top() == topic);
            double chance = named ? stated(chances[topic.ordinal()]) : chances[topic.ordinal()];
            topics.add(topic.scored(Math.round(chance * ROUNDING) / ROUNDING));
        }
        topics.sort(Comparator.comparingDouble(Topic::score).reversed().thenComparing(Topic::id));
        var first = topics.getFirst();
        topics.removeIf(topic -> topic.score() < (topic.equals(first) ? SURE : SURE_OF_A_SECOND));
        return topics;
    }

    /** How likely a topic is that the publisher names, too; what the text says of others stays as it is. */
    private static double stated(double chance) {
        double odds = chance * StrictMath.exp(STATED);
        return odds / (odds + 1 - chance);
    }

    /** Terms below the top level that the publisher names, each after the top that it belongs to. */
    private static List<Topic> withNarrower(List<Topic> tops, List<PublisherTopics.Stated> stated) {
        var all = new ArrayList<Topic>();
        var given = new HashSet<String>();
        for (var top : tops) {
            all.add(top);
            for (var one : stated) {
                if (one.narrower() != null && one.top().id().equals(top.id()) && given.add(one.narrower())) {
                    all.add(new Topic(one.narrower(), one.label(), top.score()));
                }
            }
        }
        return all.subList(0, Math.min(MOST_TOPICS, all.size()));
    }
}
