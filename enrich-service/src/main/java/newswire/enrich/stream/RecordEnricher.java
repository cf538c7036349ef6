package newswire.enrich.stream;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import newswire.enrich.Enricher;
import newswire.enrich.deadletter.DeadLetterReason;
import newswire.enrich.deadletter.DeadLetters;
import newswire.enrich.deadletter.Rejection;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.route.Routes;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Enriched;
import newswire.enrich.stream.Outcome.Retracted;
import newswire.enrich.stream.Outcome.Withdrawn;
import newswire.events.EnrichedArticle;
import newswire.events.EventHeaders;
import newswire.events.RawArticle;
import newswire.events.TopicDefaults;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Enriches one record, for the live stream and for whoever runs records through today's enrichment again. Whatever is
 * wrong with the record itself ends as a dead letter; only an {@link Error} other than a stack that ran over, which says
 * nothing about the record, gets out. Sends nothing and counts nothing. Safe for use by several threads.
 */
public final class RecordEnricher {

    /** As {@code EnrichSettings} has it. */
    private static final int DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

    private final RawEventReader reader = new RawEventReader();
    private final Function<RawArticle, EnrichedArticle> enricher;
    private final EnrichedRecords enriched;
    private final Routes routes;
    private final RoutedCopies copies;
    private final DeadLetters deadLetters;

    RecordEnricher(
            Function<RawArticle, EnrichedArticle> enricher,
            EnrichedRecords enriched,
            Routes routes,
            DeadLetters deadLetters) {
        this.enricher = enricher;
        this.enriched = enriched;
        this.routes = routes;
        this.copies = new RoutedCopies(routes);
        this.deadLetters = deadLetters;
    }

    /**
     * Enriches as a service with default settings and without routes does, for those who want to see what it would publish.
     *
     * @param version what events and dead letters say made them
     */
    public static RecordEnricher withDefaults(Enricher enricher, String version) {
        return new RecordEnricher(
                enricher::enrich,
                new EnrichedRecords(Topics.ENRICHED_ARTICLES, DEFAULT_MAX_BYTES),
                new Routes(List.of()),
                new DeadLetters(
                        Topics.ENRICH_DEAD_LETTERS,
                        Topics.ENRICH_RETRIES,
                        2 * TopicDefaults.MAX_MESSAGE_BYTES,
                        version,
                        Clock.systemUTC()));
    }

    /** What becomes of a record of the raw topic, its messages not sent yet. */
    public Outcome enrich(ConsumerRecord<byte[], byte[]> record) {
        try {
            return outcome(record);
        } catch (Rejection rejection) {
            return reject(record, rejection);
        } catch (RuntimeException | StackOverflowError bug) {
            return reject(record, Rejection.ofBug(bug));
        }
    }

    /**
     * As {@link #enrich(ConsumerRecord)}, with messages that say that they are sent again.
     *
     * @param replay id of the replay, the value of {@link EventHeaders#REPLAY}
     */
    public Outcome enrichAgain(ConsumerRecord<byte[], byte[]> record, String replay) {
        var outcome = enrich(record);
        outcome.messages().forEach(message -> RecordHeaders.set(message.headers(), EventHeaders.REPLAY, replay));
        return outcome;
    }

    private Outcome outcome(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return withdraw(record);
        }
        return RawEventReader.isRetraction(record.headers()) ? retract(record) : tryToEnrich(record);
    }

    private Outcome tryToEnrich(ConsumerRecord<byte[], byte[]> record) {
        var article = enricher.apply(reader.article(record.headers(), record.value()));
        var taken = routes.matching(article);
        return new Enriched(article, taken, RoutedCopies.with(enriched.of(article, record.headers()), taken));
    }

    private Outcome retract(ConsumerRecord<byte[], byte[]> record) {
        var article = reader.retraction(record.headers(), record.value());
        return new Retracted(copies.toAll(enriched.retraction(article, record.headers())));
    }

    private Outcome withdraw(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new Rejection(DeadLetterReason.MISSING_KEY, "The record has neither key nor value.");
        }
        return new Withdrawn(copies.toAll(enriched.withdrawal(record)));
    }

    private Outcome reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        var origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new DeadLettered(List.of(deadLetters.of(record, rejection)), origin, rejection);
    }
}
