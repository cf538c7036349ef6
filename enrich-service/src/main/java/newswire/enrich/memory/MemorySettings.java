package newswire.enrich.memory;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import newswire.enrich.EnrichSettings;
import newswire.events.Topics;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sites are learnt.
 *
 * @param enabled whether they are
 * @param sites of each raw partition whose notes are kept; those written longest ago are forgotten first
 * @param topic where the notes are kept
 * @param history how far back a replay finds the notes that were in use then
 */
@Validated
@ConfigurationProperties("newswire.enrich.site-memory")
record MemorySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2000") @Min(1) int sites,
        @DefaultValue(Topics.SITE_MEMORY) @NotBlank String topic,
        @DefaultValue("90d") @DurationMin(minutes = 1) Duration history) {

    /** Refuses a topic that is kept for something else, which the notes would spoil. */
    void checkTopicIsFree(EnrichSettings service) {
        service.topics().checkNotOwn("newswire.enrich.site-memory.topic", topic);
        if (topic.equals(service.watchList().topic())) {
            throw new IllegalArgumentException("newswire.enrich.site-memory.topic: " + topic
                    + " is the topic of the watch list already; each needs one of its own.");
        }
    }
}
