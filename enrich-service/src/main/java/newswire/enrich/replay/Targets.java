package newswire.enrich.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.record.KafkaClients;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Topics that a replay may send to. */
final class Targets {

    private final Admin admin;
    private final TopicSettings topics;
    private final Set<String> closed;
    private final Set<String> routed;

    /** @param replays the topic that replays themselves are kept in */
    Targets(Admin admin, TopicSettings topics, Routes routes, String replays) {
        this.admin = admin;
        this.topics = topics;
        this.routed = routes.all().stream().map(Route::topic).collect(Collectors.toSet());
        this.closed = Stream.of(Topics.ALL, topics.own(), Set.of(replays))
                .flatMap(Set::stream)
                .filter(topic -> !topic.equals(Topics.ENRICHED_ARTICLES) && !topic.equals(topics.enriched()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when events of a replay have no place there */
    void check(String target) {
        if (closed.contains(target) || target.startsWith("__")) {
            throw new IllegalArgumentException(
                    "the topic %s is not for enriched articles; replay to live, or to a topic of your own"
                            .formatted(target));
        }
        if (routed.contains(target)) {
            throw new IllegalArgumentException(
                    "the topic %s is that of a route; a replay to live sends to routes too".formatted(target));
        }
    }

    /**
     * Makes the topic where there is none.
     *
     * @param from of the replay's range
     * @throws IllegalArgumentException when the topic would delete what is sent to it
     * @throws KafkaException when the broker is away
     */
    void prepare(String target, @Nullable Instant from) {
        ReplayTopic.create(admin, ReplayTopic.target(target, topics));
        var config = config(target);
        var retention = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG, "-1"));
        if (from != null
                && retention >= 0
                && value(config, TopicConfig.CLEANUP_POLICY_CONFIG, "").contains("delete")
                && value(config, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "").equals("CreateTime")
                && from.isBefore(Clock.systemUTC().instant().minusMillis(retention))) {
            throw new IllegalArgumentException(
                    ("the topic %s deletes what is older than %s, and replayed events keep their"
                                    + " time: those from %s on would soon be gone; take a later from, or raise its retention.ms")
                            .formatted(target, text(Duration.ofMillis(retention)), from));
        }
    }

    private Config config(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(
                KafkaClients.get(admin.describeConfigs(List.of(resource)).all()).get(resource));
    }

    private static String value(Config config, String name, String otherwise) {
        var entry = config.get(name);
        return entry == null || entry.value() == null ? otherwise : entry.value();
    }

    private static String text(Duration duration) {
        return duration.toDays() > 2 ? duration.toDays() + " days" : duration.toHours() + " hours";
    }
}
