package newswire.ingest.fetch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import newswire.service.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of every HTTP request.
 *
 * @param userAgent how requests introduce themselves; should name a contact
 * @param connectTimeout to open a connection
 * @param responseTimeout of silence while waiting for an answer or more of it
 * @param totalTimeout for a request with its redirects, from first to last byte
 * @param maxRedirects that one request follows
 * @param maxFeedSize of a feed document after decompression; a longer one is read as far as it goes
 * @param maxPageSize of an article page after decompression; a longer one is cut there
 * @param maxConcurrent connections over all hosts, idle ones too
 * @param robots whether pages are fetched only as robots.txt allows
 * @param allowPrivateAddresses whether hosts on loopback, private and other non-public networks may be fetched from
 */
public record FetchSettings(
        @NotBlank
        @Pattern(regexp = "[ -~]*", message = "must be of ASCII letters, digits and signs")
        @DefaultValue("Newswire/0.1 (feed to stream; set newswire.ingest.fetch.user-agent to name a contact)")
        String userAgent,

        @DurationMin(millis = 1) @DefaultValue("10s") Duration connectTimeout,
        @DurationMin(millis = 1) @DefaultValue("20s") Duration responseTimeout,
        @DurationMin(millis = 1) @DefaultValue("60s") Duration totalTimeout,
        @Min(0) @Max(20) @DefaultValue("5") int maxRedirects,

        @SizeBetween(min = "1KB", max = "1GB") @DefaultValue("4MB")
        DataSize maxFeedSize,

        @SizeBetween(min = "1KB", max = "1GB") @DefaultValue("3MB")
        DataSize maxPageSize,

        @Min(1) @DefaultValue("4096") int maxConcurrent,
        @DefaultValue("true") boolean robots,
        @DefaultValue("false") boolean allowPrivateAddresses) {

    /** What holds where nothing is configured. */
    public static FetchSettings defaults() {
        return new Binder().bindOrCreate("newswire.ingest.fetch", FetchSettings.class);
    }

    /** These, but for {@link #allowPrivateAddresses()}, which is on. */
    public FetchSettings withPrivateAddresses() {
        return new FetchSettings(
                userAgent,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                maxRedirects,
                maxFeedSize,
                maxPageSize,
                maxConcurrent,
                robots,
                true);
    }

    /** {@link #maxFeedSize()} in bytes. */
    long maxFeedBytes() {
        return maxFeedSize.toBytes();
    }

    /** {@link #maxPageSize()} in bytes. */
    long maxPageBytes() {
        return maxPageSize.toBytes();
    }
}
