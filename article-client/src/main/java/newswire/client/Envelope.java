package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is said about an event beside its value. Reads headers and never the value, so that a subscriber can tell what it
 * wants at the cost of a few bytes. A header that is absent, or not what the contract says, is empty.
 *
 * @param record where topic, partition, offset and timestamp are
 */
public record Envelope(ConsumerRecord<?, ?> record) {

    /** Unique per event of a source: a repeated one is the same event. */
    public Optional<String> eventId() {
        return header(EventHeaders.ID);
    }

    /** {@link EventTypes}. */
    public Optional<String> type() {
        return header(EventHeaders.TYPE);
    }

    /** Id of the article, from the header or else from the record's key. */
    public Optional<String> articleId() {
        return header(EventHeaders.SUBJECT).or(this::key);
    }

    /** When the article was enriched, or ingest learnt of its retraction. */
    public Optional<Instant> time() {
        return header(EventHeaders.TIME).flatMap(Envelope::instant);
    }

    /** Revision of the article, from 1. */
    public OptionalInt revision() {
        var stated = header(EventHeaders.REVISION).filter(text -> text.matches("[1-9][0-9]{0,8}"));
        return stated.isPresent() ? OptionalInt.of(Integer.parseInt(stated.get())) : OptionalInt.empty();
    }

    /** BCP 47 tag; empty where the language could not be told, and on whatever is not an article. */
    public Optional<String> language() {
        return header(EventHeaders.LANGUAGE);
    }

    /** Registrable domain of the feed. */
    public Optional<String> site() {
        return header(EventHeaders.SITE);
    }

    /** URL of the feed that brought the article. */
    public Optional<String> feed() {
        return header(EventHeaders.FEED);
    }

    /** Version of the enrichment that made the event. */
    public Optional<String> enricherVersion() {
        return header(EventHeaders.ENRICHER_VERSION);
    }

    /** Id of the replay that sent the event again; empty on live events. */
    public Optional<String> replay() {
        return header(EventHeaders.REPLAY);
    }

    /** Name of the route that brought the event to a further topic; empty on the enriched stream itself. */
    public Optional<String> route() {
        return header(EventHeaders.ROUTE);
    }

    /** W3C Trace Context of the article's way from the poll to here. */
    public Optional<String> traceParent() {
        return header(EventHeaders.TRACE_PARENT);
    }

    /** Whether the event carries an enriched article, by its headers. */
    public boolean isArticle() {
        return record.value() != null
                && type().filter(EventTypes.ENRICHED_ARTICLE::equals).isPresent();
    }

    /**
     * Whether the article is in one of {@code languages}: {@code de} stands for {@code de-AT} too (basic filtering, RFC
     * 4647, 3.3.1). False where the language could not be told.
     */
    public boolean isIn(String... languages) {
        var language = language().orElse("").toLowerCase(Locale.ROOT);
        for (var range : languages) {
            var wanted = range.toLowerCase(Locale.ROOT);
            if (language.equals(wanted) || language.startsWith(wanted + "-")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the article's feed is of one of {@code sites}, registrable domains such as {@code example.co.uk}. */
    public boolean isFrom(String... sites) {
        var site = site().orElse("");
        for (var wanted : sites) {
            if (site.equalsIgnoreCase(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a replay sent the event again. */
    public boolean isReplayed() {
        return replay().isPresent();
    }

    /** Any header, the last one of its name, as UTF-8 text. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> header.value())
                .map(value -> new String(value, UTF_8));
    }

    /** Topic, partition and offset, for messages: {@code topic-partition@offset}. */
    public String place() {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private Optional<String> key() {
        if (record.key() instanceof byte[] key) {
            return Optional.of(new String(key, UTF_8));
        }
        return record.key() instanceof String key ? Optional.of(key) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
