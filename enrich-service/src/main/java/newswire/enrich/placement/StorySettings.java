package newswire.enrich.placement;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stories and near-duplicates are told.
 *
 * @param enabled whether events say which story they belong to; the same on all instances
 * @param remember articles that new ones are measured by, the latest; the same on all instances
 * @param patience how long a batch waits to have its articles placed before it is rolled back and tried again
 * @param sessionTimeout after which a silent instance's part in placing is taken over
 * @param retryDelay between attempts to take it over
 */
@Validated
@ConfigurationProperties("newswire.enrich.stories")
public record StorySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10000") @Min(1) int remember,
        @DefaultValue("1m") @DurationMin(millis = 1) Duration patience,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration sessionTimeout,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration retryDelay) {}
