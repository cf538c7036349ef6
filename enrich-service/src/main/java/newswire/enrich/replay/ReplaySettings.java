package newswire.enrich.replay;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import newswire.events.Topics;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of replays.
 *
 * @param topic where replays and their progress are kept, compacted
 * @param rate articles sent in a second, where a replay names no other
 * @param batchSize records of a transaction, at most
 * @param maxArticles of one partition that a replay to the live topic looks through; 24 to 48 bytes of memory each
 * @param concurrent replays that one instance runs at a time, a thread each
 * @param sessionTimeout after which others take over the replays of an instance that has gone silent
 * @param retryDelay between two attempts at a replay that could not go on, and to reach the broker
 * @param keep how long a replay that has ended is listed
 */
@Validated
@ConfigurationProperties("newswire.enrich.replay")
record ReplaySettings(
        @DefaultValue(Topics.REPLAYS) @Pattern(regexp = "[A-Za-z0-9._-]{1,249}")
        String topic,

        @DefaultValue("200") @Positive double rate,
        @DefaultValue("50") @Min(1) int batchSize,
        @DefaultValue("2000000") @Min(1) int maxArticles,
        @DefaultValue("1") @Min(1) int concurrent,
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration sessionTimeout,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration retryDelay,
        @DefaultValue("90d") @DurationMin(minutes = 1) Duration keep) {}
