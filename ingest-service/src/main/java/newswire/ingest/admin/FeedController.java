package newswire.ingest.admin;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import newswire.ingest.feed.Feed;
import newswire.ingest.feed.FeedRegistry;
import newswire.ingest.feed.FeedUrl;
import newswire.ingest.feed.Opml;
import newswire.ingest.kafka.TopicTable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions over REST, the same on every instance. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping("/feeds")
class FeedController {

    private final FeedRegistry registry;
    private final FeedStatuses statuses;

    FeedController(FeedRegistry registry, FeedStatuses statuses) {
        this.registry = registry;
        this.statuses = statuses;
    }

    @GetMapping
    List<FeedStatus> list() {
        return registry.all().values().stream()
                .map(row -> FeedStatus.of(row.value(), statuses.of(row.value().url())))
                .sorted(Comparator.comparing(FeedStatus::url))
                .toList();
    }

    @GetMapping(params = "url")
    ResponseEntity<FeedStatus> show(@RequestParam String url) {
        var row = registry.get(FeedUrl.of(url).toString());
        return row == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok(
                        FeedStatus.of(row.value(), statuses.of(row.value().url())));
    }

    @PutMapping
    ResponseEntity<FeedStatus> subscribe(@RequestBody Feed feed) throws InterruptedException {
        var known = registry.get(feed.url());
        registry.put(feed);
        var status = FeedStatus.of(feed, statuses.of(feed.url()));
        return known == null ? ResponseEntity.created(URI.create("/feeds")).body(status) : ResponseEntity.ok(status);
    }

    @DeleteMapping
    ResponseEntity<Void> unsubscribe(@RequestParam String url) throws InterruptedException {
        var canonical = FeedUrl.of(url).toString();
        if (registry.get(canonical) == null) {
            return ResponseEntity.notFound().build();
        }
        registry.remove(canonical);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/opml", produces = MediaType.APPLICATION_XML_VALUE)
    String exportOpml() {
        return Opml.write(registry.all().values().stream()
                .map(TopicTable.Row::value)
                .sorted(Comparator.comparing(Feed::url))
                .toList());
    }

    @PostMapping("/opml")
    Map<String, Object> importOpml(@RequestBody byte[] opml) throws InterruptedException {
        var subscriptions = Opml.read(new ByteArrayInputStream(opml));
        var added = subscriptions.feeds().stream()
                .filter(feed -> registry.get(feed.url()) == null)
                .toList();
        registry.putAll(added);
        return Map.of(
                "added", added.size(),
                "known", subscriptions.feeds().size() - added.size(),
                "rejected", subscriptions.rejected());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail wrongInput(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text(e.getMessage()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        var cause = e.getMostSpecificCause();
        var message = cause instanceof IllegalArgumentException
                ? text(cause.getMessage())
                : "the body must be JSON like {\"url\": \"https://example.org/feed\", \"interval\": \"PT15M\"}";
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
    }

    @ExceptionHandler(KafkaException.class)
    ProblemDetail brokerAway(KafkaException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, text(e.getMessage()));
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
