package newswire.enrich.tag.topic;

import java.util.List;
import newswire.enrich.tag.Topic;

/** The top level of the IPTC Media Topics. */
public enum MediaTopics {
    ARTS("01000000", "arts, culture, entertainment and media"),
    CRIME("02000000", "crime, law and justice"),
    DISASTER("03000000", "disaster, accident and emergency incident"),
    ECONOMY("04000000", "economy, business and finance"),
    EDUCATION("05000000", "education"),
    ENVIRONMENT("06000000", "environment"),
    HEALTH("07000000", "health"),
    HUMAN_INTEREST("08000000", "human interest"),
    LABOUR("09000000", "labour"),
    LIFESTYLE("10000000", "lifestyle and leisure"),
    POLITICS("11000000", "politics"),
    RELIGION("12000000", "religion"),
    SCIENCE("13000000", "science and technology"),
    SOCIETY("14000000", "society"),
    SPORT("15000000", "sport"),
    CONFLICT("16000000", "conflict, war and peace"),
    WEATHER("17000000", "weather");

    /** In the order of their numbers. */
    public static final List<MediaTopics> ALL = List.of(values());

    private final String number;
    private final String label;

    MediaTopics(String number, String label) {
        this.number = number;
        this.label = label;
    }

    /** For example {@code medtop:04000000}. */
    public String id() {
        return "medtop:" + number;
    }

    public String label() {
        return label;
    }

    /**
     * The topic with an id.
     *
     * @throws IllegalArgumentException when it is none of the top level
     */
    public static MediaTopics of(String id) {
        return ALL.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no topic of the top level"));
    }

    Topic scored(double score) {
        return new Topic(id(), label, score);
    }
}
