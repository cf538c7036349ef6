package newswire.enrich.replay.run;

import newswire.enrich.memory.SiteLessons;
import newswire.enrich.placement.KnownPlacements;
import newswire.enrich.stream.Outcome;
import newswire.enrich.stream.RecordEnricher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Takes a raw record through today's enrichment; what comes out has the time of the raw record. */
public final class EnrichedAgain implements Remake {

    private final RecordEnricher enricher;
    private final String replay;
    private final @Nullable String target;
    private final KnownPlacements known;
    private final SiteLessons sites;

    /** Knows nothing of sites. */
    public EnrichedAgain(RecordEnricher enricher, String replay, @Nullable String target, KnownPlacements known) {
        this(enricher, replay, target, known, SiteLessons.NONE);
    }

    /**
     * @param replay id of the replay
     * @param target the one topic to send events to; null for those that the live stream sends to, further topics included
     * @param known where articles were placed the first time; a replay places none
     * @param sites what was known of their sites then
     */
    public EnrichedAgain(
            RecordEnricher enricher, String replay, @Nullable String target, KnownPlacements known, SiteLessons sites) {
        this.enricher = enricher.by(sites);
        this.sites = sites;
        this.replay = replay;
        this.target = target;
        this.known = known;
    }

    @Override
    public Made of(ConsumerRecord<byte[], byte[]> record) {
        var outcome = enricher.enrichAgain(record, replay, known);
        if (outcome instanceof Outcome.DeadLettered) {
            return new Made.Unusable(outcome.messages());
        }
        var messages = target == null ? outcome.messages() : outcome.messages().subList(0, 1);
        return new Made.Event(messages.stream()
                .map(message -> at(record.timestamp(), target == null ? message.topic() : target, message))
                .toList());
    }

    @Override
    public void close() {
        known.close();
        sites.close();
    }

    private static ProducerRecord<byte[], byte[]> at(
            long timestamp, String topic, ProducerRecord<byte[], byte[]> message) {
        return new ProducerRecord<>(
                topic, null, Math.max(0, timestamp), message.key(), message.value(), message.headers());
    }
}
