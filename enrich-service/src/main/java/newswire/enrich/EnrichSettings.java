package newswire.enrich;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.entity.EntityModel;
import newswire.events.TopicDefaults;
import newswire.events.Topics;
import newswire.service.setting.RetentionTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of enrich-service.
 *
 * @param version what events say made them
 * @param instanceId unlike that of every other instance and, for a quick take-over, the same after a restart
 * @param groupId the consumer group that shares the raw articles out to the instances
 * @param concurrency how many threads enrich; 0 for one a processor
 * @param batchSize records of a transaction, at most
 * @param maxEventSize of an enriched event before compression; a longer story is cut
 * @param retryDelay between a rolled-back batch and its next try, and between attempts to reach the broker
 * @param brokerTimeout how long a health check waits for the broker
 * @param maxBatchTime how long a batch may be in work before health says that the stream is stuck
 * @param deadLetterAttempts how often a record may be given up before it is enriched again by force alone
 * @param html whether events have the story as HTML too
 * @param siteRules file or folder of a user's rules for sites
 * @param siteRulesInterval between looks whether those have changed
 * @param taggers which taggers run, in what order, on what languages
 * @param watchList names to look out for
 * @param entities how people, organisations and places are found
 * @param topics where articles come from and go to
 */
@Validated
@ConfigurationProperties("newswire.enrich")
public record EnrichSettings(
        @NotBlank String version,
        @NotBlank String instanceId,
        @DefaultValue("newswire-enrich") @NotBlank String groupId,
        @DefaultValue("0") @Min(0) int concurrency,
        @DefaultValue("100") @Min(1) int batchSize,
        @DefaultValue("8MB") DataSize maxEventSize,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration retryDelay,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration brokerTimeout,
        @DefaultValue("4m") @DurationMin(seconds = 1) Duration maxBatchTime,
        @DefaultValue("5") @Min(1) int deadLetterAttempts,
        @DefaultValue("false") boolean html,
        @Nullable Path siteRules,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration siteRulesInterval,
        @DefaultValue EntitySettings entities,
        @DefaultValue @Valid TaggerSettings taggers,
        @DefaultValue @Valid WatchListSettings watchList,
        @DefaultValue @Valid TopicSettings topics) {

    /** Refuses sizes that no event fits into, or no array, and a watch list in a topic of the stream. */
    public EnrichSettings {
        checkSize("newswire.enrich.max-event-size", maxEventSize);
        topics.checkNotOwn("newswire.enrich.watch-list.topic", watchList.topic());
    }

    private static void checkSize(String name, DataSize size) {
        if (size.compareTo(DataSize.ofKilobytes(1)) < 0 || size.compareTo(DataSize.ofGigabytes(1)) > 0) {
            throw new IllegalArgumentException(name + ": it must be from 1KB to 1GB.");
        }
    }

    /** Threads that enrich. */
    public int threads() {
        return concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors();
    }

    /**
     * Which taggers run.
     *
     * @param use names in the order of their turn; {@code *} stands for all that are not named, the shipped ones first
     * @param languages by name of the tagger, those that it is asked about: BCP 47 primary tags, {@code und} for not known
     * @param jars a folder of jars with taggers of the user's own
     * @param deadline for one tagger and one article
     */
    public record TaggerSettings(
            @DefaultValue("*") List<String> use,
            @DefaultValue Map<String, List<String>> languages,
            @Nullable Path jars,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration deadline) {}

    /**
     * Names to look out for.
     *
     * @param file JSON Lines or CSV
     * @param topic a compacted topic, whose keys are ids
     * @param interval between looks whether the file has changed
     */
    public record WatchListSettings(
            @Nullable Path file,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,249}")
            String topic,

            @DefaultValue("10s") @DurationMin(millis = 1) Duration interval) {}

    /** @param model {@code best}, or {@code open}: learnt from openly licensed texts alone */
    public record EntitySettings(@DefaultValue("best") EntityModel model) {}

    /**
     * Names of the topics, and how they are made when they do not exist. An existing topic is never changed.
     *
     * @param raw where articles come from
     * @param enriched where they go to
     * @param deadLetters records that could not be enriched, with the reason
     * @param retries dead letters on their way back; as many partitions as the raw topic
     * @param decisions what was decided about dead letters
     * @param storyQuestions articles that wait to be told their story; one partition
     * @param storyPlacements which story each article belongs to; as many partitions as the raw topic, kept as long
     * @param partitions of a topic that does not exist yet
     * @param replicas of each of its partitions; 3 on a cluster
     * @param rawRetention how far back a replay can go; -1 for ever
     * @param enrichedRetention after which enriched articles are deleted, -1 for never; the topic is compacted too
     * @param deadLetterRetention after which dead letters are deleted; -1 for never
     * @param maxMessageSize of a batch of records on the wire
     */
    public record TopicSettings(
            @DefaultValue(Topics.RAW_ARTICLES) @Pattern(regexp = NAME)
            String raw,

            @DefaultValue(Topics.ENRICHED_ARTICLES) @Pattern(regexp = NAME)
            String enriched,

            @DefaultValue(Topics.ENRICH_DEAD_LETTERS) @Pattern(regexp = NAME)
            String deadLetters,

            @DefaultValue(Topics.ENRICH_RETRIES) @Pattern(regexp = NAME)
            String retries,

            @DefaultValue(Topics.DEAD_LETTER_DECISIONS) @Pattern(regexp = NAME)
            String decisions,

            @DefaultValue(Topics.STORY_QUESTIONS) @Pattern(regexp = NAME)
            String storyQuestions,

            @DefaultValue(Topics.STORY_PLACEMENTS) @Pattern(regexp = NAME)
            String storyPlacements,

            @DefaultValue("" + TopicDefaults.PARTITIONS) @Min(1)
            int partitions,

            @DefaultValue("" + TopicDefaults.REPLICAS) @Min(1)
            short replicas,

            @DefaultValue(TopicDefaults.RAW_RETENTION_DAYS + "d") @RetentionTime
            Duration rawRetention,

            @DefaultValue(TopicDefaults.ENRICHED_RETENTION_DAYS + "d") @RetentionTime
            Duration enrichedRetention,

            @DefaultValue(TopicDefaults.DEAD_LETTER_RETENTION_DAYS + "d") @RetentionTime
            Duration deadLetterRetention,

            @DefaultValue(TopicDefaults.MAX_MESSAGE_BYTES + "B")
            DataSize maxMessageSize) {

        /** Refuses one topic in two places: the stream would read what it has written. */
        public TopicSettings {
            checkSize("newswire.enrich.topics.max-message-size", maxMessageSize);
            var names = List.of(raw, enriched, deadLetters, retries, decisions, storyQuestions, storyPlacements);
            var twice = names.stream()
                    .filter(name -> Collections.frequency(names, name) > 1)
                    .findFirst();
            if (twice.isPresent()) {
                throw new IllegalArgumentException(
                        "newswire.enrich.topics: %s is named twice; each needs a topic of its own."
                                .formatted(twice.get()));
            }
        }

        /**
         * Refuses a topic of the stream for another purpose.
         *
         * @param setting that names it
         */
        public void checkNotOwn(String setting, @Nullable String topic) {
            if (topic != null && own().contains(topic)) {
                throw new IllegalArgumentException(setting + ": " + topic
                        + " is a topic of newswire.enrich.topics already; each needs one of its own.");
            }
        }

        /** The topics of the stream, which no route may write to. */
        public Set<String> own() {
            return Set.of(raw, enriched, deadLetters, retries, decisions, storyQuestions, storyPlacements);
        }

        private static final String NAME = "[A-Za-z0-9._-]{1,249}";
    }
}
