package newswire.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.Filters;
import newswire.ingest.feed.FullText;
import newswire.ingest.feed.Identity;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.push.PushSettings;
import newswire.ingest.schedule.ScheduleSettings;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of ingest-service.
 *
 * @param feeds subscribed to at every start, beside those that are subscribed to already
 * @param opml OPML files whose feeds are subscribed to at every start
 * @param fullText for which entries the article's page is fetched, where a feed has no policy of its own: never,
 *     when-truncated or always
 * @param pageRetries how often a page that could not be had is tried again, where a feed does not say
 * @param firstPageRetry how long after its first failure a page is tried again; each further time is six times as long
 * @param schedule when feeds are polled
 * @param fetch bounds of requests
 * @param push by hubs, beside polling
 * @param kafka where articles and states go
 */
@Validated
@ConfigurationProperties("newswire.ingest")
public record IngestProperties(
        @DefaultValue List<Subscription> feeds,
        @DefaultValue List<Path> opml,
        @DefaultValue("when-truncated") FullText fullText,

        @Min(0) @Max(Feed.MOST_PAGE_RETRIES) @DefaultValue("3")
        int pageRetries,

        @DurationMin(millis = 1) @DurationMax(days = 366) @DefaultValue("5m")
        Duration firstPageRetry,

        @Valid @NestedConfigurationProperty @DefaultValue ScheduleSettings schedule,
        @Valid @NestedConfigurationProperty @DefaultValue FetchSettings fetch,
        @Valid @NestedConfigurationProperty @DefaultValue PushSettings push,
        @Valid @NestedConfigurationProperty @DefaultValue KafkaSettings kafka) {

    /**
     * A feed in the configuration.
     *
     * @param url of the feed
     * @param title what to call it
     * @param link the website that it belongs to
     * @param folder where to keep it, e.g. {@code World/Europe}
     * @param interval between polls, where the publisher asks for nothing slower
     * @param fullText see {@link IngestProperties#fullText()}
     * @param pageRetries see {@link IngestProperties#pageRetries()}
     * @param paused whether it is not to be polled; where this does not say, users decide over REST
     * @param headers to be sent with its requests beside the poller's own; no secrets
     * @param credentials a name under {@code newswire.ingest.credentials}
     * @param filters which of its entries are wanted
     * @param identity how its entries are told apart: automatic, guid, link or content
     */
    public record Subscription(
            String url,
            @Nullable String title,
            @Nullable String link,
            @Nullable String folder,
            @Nullable Duration interval,
            @Nullable FullText fullText,
            @Nullable Integer pageRetries,
            @Nullable Boolean paused,
            @Nullable Map<String, String> headers,
            @Nullable String credentials,
            @Nullable Filters filters,
            @Nullable Identity identity) {

        /** @param known the subscription as it is; null for none */
        Feed toFeed(@Nullable Feed known) {
            return new Feed(
                    url,
                    title,
                    link,
                    folder,
                    interval,
                    fullText,
                    pageRetries,
                    paused != null || known == null ? paused : known.paused(),
                    known == null ? null : known.resumedAt(),
                    headers == null ? Map.of() : headers,
                    credentials,
                    filters,
                    identity);
        }
    }
}
