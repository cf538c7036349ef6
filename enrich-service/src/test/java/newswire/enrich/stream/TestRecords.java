package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newswire.enrich.Enricher;
import newswire.enrich.RawArticles;
import newswire.enrich.deadletter.DeadLetters;
import newswire.enrich.extract.Extractor;
import newswire.enrich.route.Route;
import newswire.enrich.route.Routes;
import newswire.enrich.tag.language.LanguageDetector;
import newswire.events.EnrichedArticle;
import newswire.events.RawArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Raw records, an enricher for them, and a look at what it makes of them. */
final class TestRecords {

    static final RawArticle RAW = RawArticles.withoutPage(1, "Ferry back", "The ferry is back.");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T19:00:00Z"), ZoneOffset.UTC);
    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private TestRecords() {}

    /** One of version 9.9 with these routes: no event over 10,000 bytes, no dead letter's value over 20,000. */
    static RecordEnricher enricher(Route... routes) {
        return enricher(enrichment("9.9"), routes);
    }

    static RecordEnricher enricher(Function<RawArticle, EnrichedArticle> enrichment, Route... routes) {
        return new RecordEnricher(
                enrichment,
                new EnrichedRecords("enriched", 10_000),
                new Routes(List.of(routes)),
                new DeadLetters("dead", "retries", 20_000, "9.9", CLOCK));
    }

    /** Extraction and language, without taggers. */
    static Function<RawArticle, EnrichedArticle> enrichment(String version) {
        return new Enricher(new Extractor()::extract, LANGUAGES, CLOCK, version)::enrich;
    }

    /** A record of the raw topic with the key of {@link #RAW}, and headers given as name, value, name, value. */
    static ConsumerRecord<byte[], byte[]> raw(byte[] value, String... headers) {
        var names = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            names.add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                "raw",
                3,
                42,
                Instant.parse("2026-11-23T18:00:00Z").toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                RAW.id().getBytes(UTF_8),
                value,
                names,
                Optional.empty());
    }

    /** The one message of an outcome. */
    static ProducerRecord<byte[], byte[]> message(Outcome outcome) {
        assertThat(outcome.messages()).hasSize(1);
        return outcome.messages().getFirst();
    }

    /** The value of a header that stands there once at most. */
    static Optional<String> header(ProducerRecord<?, ?> message, String name) {
        return Arrays.stream(message.headers().toArray())
                .filter(header -> header.key().equals(name))
                .map(header -> new String(header.value(), UTF_8))
                .reduce((first, second) -> {
                    throw new AssertionError("two headers " + name);
                });
    }
}
