package newswire.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import newswire.enrich.Enricher;
import newswire.enrich.Enricher.Enriched;
import newswire.enrich.deadletter.DeadLetterReason;
import newswire.enrich.deadletter.DeadLetters;
import newswire.enrich.deadletter.Rejection;
import newswire.enrich.memory.SiteLessons;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.placement.Question;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.route.Routes;
import newswire.enrich.site.PageHost;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.story.Placement;
import newswire.enrich.story.StoryIndex;
import newswire.enrich.stream.Outcome.DeadLettered;
import newswire.enrich.stream.Outcome.Retracted;
import newswire.enrich.stream.Outcome.Withdrawn;
import newswire.events.EnrichedArticle;
import newswire.events.EnrichedArticle.SiteMemory;
import newswire.events.EventHeaders;
import newswire.events.RawArticle;
import newswire.events.TopicDefaults;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Enriches one record, for the live stream and for whoever runs records through today's enrichment again. Whatever is
 * wrong with the record itself ends as a dead letter; only what says nothing about the record gets out: an {@link Error} other
 * than a stack that ran over, and a {@link KafkaException} of the broker that knows its site or its story. Sends nothing and
 * counts nothing. Safe for use by several threads.
 */
public final class RecordEnricher {

    /** As {@code EnrichSettings} has it. */
    private static final int DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

    /** As what events name the tagger of stories. */
    private static final String STORIES = "stories";

    private final RawEventReader reader = new RawEventReader();
    private final Enrichment enricher;
    private final SiteLessons sites;
    private final EnrichedRecords enriched;
    private final Routes routes;
    private final RoutedCopies copies;
    private final DeadLetters deadLetters;

    /** Enriches one article in the light of what is known of its page's site. */
    @FunctionalInterface
    interface Enrichment {

        Enriched enrich(RawArticle raw, SiteKnowledge site, @Nullable SiteMemory memory);
    }

    /** Knows nothing of sites. */
    RecordEnricher(
            Function<RawArticle, EnrichedArticle> enricher,
            EnrichedRecords enriched,
            Routes routes,
            DeadLetters deadLetters) {
        this(
                (raw, site, memory) -> new Enriched(enricher.apply(raw), null),
                SiteLessons.NONE,
                enriched,
                routes,
                deadLetters);
    }

    RecordEnricher(
            Enrichment enricher, SiteLessons sites, EnrichedRecords enriched, Routes routes, DeadLetters deadLetters) {
        this.enricher = enricher;
        this.sites = sites;
        this.deadLetters = deadLetters;
        this.enriched = enriched;
        this.routes = routes;
        this.copies = new RoutedCopies(routes);
    }

    /**
     * Enriches as a service with default settings and without routes does, for those who want to see what it would publish.
     *
     * @param version what events and dead letters say made them
     */
    public static RecordEnricher withDefaults(Enricher enricher, String version) {
        return new RecordEnricher(
                enricher::enrich,
                SiteLessons.NONE,
                new EnrichedRecords(Topics.ENRICHED_ARTICLES, DEFAULT_MAX_BYTES),
                new Routes(List.of()),
                new DeadLetters(
                        Topics.ENRICH_DEAD_LETTERS,
                        Topics.ENRICH_RETRIES,
                        2 * TopicDefaults.MAX_MESSAGE_BYTES,
                        version,
                        Clock.systemUTC()));
    }

    /** The same with what is known of sites from here. */
    public RecordEnricher by(SiteLessons others) {
        return new RecordEnricher(enricher, others, enriched, routes, deadLetters);
    }

    /** What becomes of a record of the raw topic, its messages not sent yet, without asking for its story. */
    public Outcome enrich(ConsumerRecord<byte[], byte[]> record) {
        return finish(draft(record), null);
    }

    /** Enriches a record as far as that can be done without looking at others. */
    public Draft draft(ConsumerRecord<byte[], byte[]> record) {
        return caught(record, rejected -> new Draft.Made(rejected, null), () -> {
            if (record.value() == null) {
                return withdraw(record);
            }
            if (RawEventReader.isRetraction(record.headers())) {
                return retract(record);
            }
            return read(record);
        });
    }

    /** Learns from the article at once: those after it in the batch go by it. */
    private Draft read(ConsumerRecord<byte[], byte[]> record) {
        var raw = reader.article(record.headers(), record.value());
        var lesson = sites.of(
                record, raw.page() == null ? null : PageHost.of(raw.page().url()));
        var made = enricher.enrich(raw, lesson.knowledge(), lesson.source());
        var article = made.article();
        var question = ArticleSketch.of(article, record);
        return new Draft.Article(record, article, question, lesson.learn(article.id(), made.page()));
    }

    /** What becomes of the record of a draft, its messages not sent yet. */
    public Outcome finish(Draft draft, @Nullable Placement placement) {
        return switch (draft) {
            case Draft.Made made -> made.outcome();
            case Draft.Article made ->
                caught(
                        made.record(),
                        rejected -> rejected,
                        () -> publish(made.record(), placed(made.article(), placement)));
        };
    }

    /**
     * What becomes of a record that is sent again, with messages that say so.
     *
     * @param replay id of the replay, the value of {@link EventHeaders#REPLAY}
     * @param known tells where articles were placed the first time
     */
    public Outcome enrichAgain(ConsumerRecord<byte[], byte[]> record, String replay, KnownPlacements known) {
        var draft = draft(record);
        var outcome = finish(draft, draft.question() instanceof Question.Place place ? known.of(place) : null);
        outcome.messages().forEach(message -> RecordHeaders.set(message.headers(), EventHeaders.REPLAY, replay));
        return outcome;
    }

    private static EnrichedArticle placed(EnrichedArticle article, @Nullable Placement placement) {
        return placement == null
                ? article
                : article.withStory(placement.story(), placement.duplicateOf(), STORIES, StoryIndex.VERSION);
    }

    private Outcome publish(ConsumerRecord<byte[], byte[]> record, EnrichedArticle article) {
        var taken = routes.matching(article);
        return new Outcome.Enriched(article, taken, RoutedCopies.with(enriched.of(article, record.headers()), taken));
    }

    private Draft retract(ConsumerRecord<byte[], byte[]> record) {
        var article = reader.retraction(record.headers(), record.value());
        var outcome = new Retracted(copies.toAll(enriched.retraction(article, record.headers())));
        return new Draft.Made(outcome, new Question.Forget(article.id(), ArticleSketch.origin(record)));
    }

    private Draft withdraw(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new Rejection(DeadLetterReason.MISSING_KEY, "The record has neither key nor value.");
        }
        var outcome = new Withdrawn(copies.toAll(enriched.withdrawal(record)));
        return new Draft.Made(
                outcome, new Question.Forget(new String(record.key(), UTF_8), ArticleSketch.origin(record)));
    }

    private <T> T caught(ConsumerRecord<byte[], byte[]> record, Function<Outcome, T> rejected, Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejection rejection) {
            return rejected.apply(reject(record, rejection));
        } catch (KafkaException broker) {
            throw broker;
        } catch (RuntimeException | StackOverflowError bug) {
            return rejected.apply(reject(record, Rejection.ofBug(bug)));
        }
    }

    private Outcome reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        var origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new DeadLettered(List.of(deadLetters.of(record, rejection)), origin, rejection);
    }
}
