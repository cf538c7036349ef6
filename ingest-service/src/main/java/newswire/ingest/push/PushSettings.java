package newswire.ingest.push;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import newswire.service.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How feeds are subscribed to at their hubs (WebSub).
 *
 * @param callbackUrl where hubs reach {@code /push} of this service from outside; nothing is subscribed to without it
 * @param lease that hubs are asked for; they may grant another
 * @param shortestRenewal after which a subscription is renewed at the soonest, however short the lease that a hub grants
 * @param slowdown how many times its usual wait a feed waits for its next poll while push works
 * @param maxSize of what a hub pushes; what is longer is refused and left to polling
 */
public record PushSettings(
        @Nullable URI callbackUrl,
        @DurationMin(minutes = 1) @DefaultValue("10d") Duration lease,
        @DurationMin(millis = 1) @DefaultValue("5m") Duration shortestRenewal,
        @Min(1) @DefaultValue("12") int slowdown,

        @SizeBetween(min = "1KB", max = "1GB") @DefaultValue("2MB")
        DataSize maxSize) {

    /** Refuses an address that hubs could not call. */
    public PushSettings {
        if (callbackUrl != null && (callbackUrl.getHost() == null || callbackUrl.getQuery() != null)) {
            throw new IllegalArgumentException(
                    "newswire.ingest.push.callback-url must be a whole address without query, not " + callbackUrl);
        }
    }

    /** Whether hubs are subscribed to at all. */
    public boolean isOn() {
        return callbackUrl != null;
    }
}
