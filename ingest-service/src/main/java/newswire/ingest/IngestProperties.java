package newswire.ingest;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FullText;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.kafka.KafkaSettings;
import newswire.ingest.schedule.ScheduleSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of ingest-service.
 *
 * @param feeds subscribed to at every start, beside those that are subscribed to already
 * @param opml OPML files whose feeds are subscribed to at every start
 * @param fullText for which entries the article's page is fetched, where a feed has no policy of its own: never,
 *     when-truncated or always
 */
@Validated
@ConfigurationProperties("newswire.ingest")
public record IngestProperties(
        @DefaultValue List<Subscription> feeds,
        @DefaultValue List<Path> opml,
        @DefaultValue("when-truncated") FullText fullText,
        @Valid @DefaultValue ScheduleSettings schedule,
        @Valid @DefaultValue FetchSettings fetch,
        @Valid @DefaultValue KafkaSettings kafka) {

    /**
     * A feed in the configuration.
     *
     * @param url of the feed
     * @param title what to call it
     * @param interval between polls, where the publisher asks for nothing slower
     * @param fullText see {@link IngestProperties#fullText()}
     */
    public record Subscription(
            String url,
            @Nullable String title,
            @Nullable Duration interval,
            @Nullable FullText fullText) {

        Feed toFeed() {
            return new Feed(url, title, interval, fullText);
        }
    }
}
