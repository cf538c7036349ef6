package newswire.cli.replay;

import java.io.PrintStream;
import java.util.Optional;
import newswire.cli.console.BuildVersion;
import newswire.cli.console.Failure;
import newswire.cli.console.StopSignal;
import newswire.cli.tail.RecordJson;
import newswire.enrich.Enrichment;
import newswire.enrich.replay.job.Selection;
import newswire.enrich.replay.run.AsItWas;
import newswire.enrich.replay.run.EnrichedAgain;
import newswire.enrich.replay.run.Made;
import newswire.enrich.replay.run.Remake;
import newswire.enrich.stream.RecordEnricher;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** A replay that this process does itself, to standard output; nothing is written to Kafka. */
final class LocalReplay {

    /** What the header of a replay says that has no id. */
    private static final String ID = "-";

    private LocalReplay() {}

    /**
     * Prints the events of {@code range} as {@code newswire tail --json} does, with the places of their sources.
     *
     * @throws Failure in the end when there are records that can't be enriched, or when the broker does not answer
     */
    static void run(String servers, boolean raw, RangeOptions range, PrintStream out) {
        var json = new RecordJson();
        var selection = range.selection();
        var failures = new int[1];
        try (var signal = StopSignal.listen();
                var stored = new StoredTopic(servers, signal);
                Remake remake = raw
                        ? new EnrichedAgain(enricher(), ID, null, stored.placements(), stored.sites())
                        : new AsItWas(Topics.ENRICHED_ARTICLES, ID)) {
            stored.read(raw ? Topics.RAW_ARTICLES : Topics.ENRICHED_ARTICLES, range.from(), range.to(), record -> {
                event(record, remake, selection, failures).ifPresent(event -> out.println(json.of(event)));
                // A reader that went away, as head does, has had enough.
                return !out.checkError();
            });
        }
        if (failures[0] > 0) {
            throw new Failure(failures[0] + " records can't be enriched and were left out");
        }
    }

    private static RecordEnricher enricher() {
        return RecordEnricher.withDefaults(Enrichment.ofThisBuild(BuildVersion.get()), BuildVersion.get());
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> event(
            ConsumerRecord<byte[], byte[]> record, Remake remake, Selection selection, int[] failures) {
        if (!selection.meansArticle(record)) {
            return Optional.empty();
        }
        return switch (remake.of(record)) {
            case Made.Unusable letter -> {
                failures[0]++;
                yield Optional.empty();
            }
            case Made.Event event ->
                selection.meansEvent(event.event()) ? Optional.of(at(record, event.event())) : Optional.empty();
        };
    }

    private static ConsumerRecord<byte[], byte[]> at(
            ConsumerRecord<byte[], byte[]> source, ProducerRecord<byte[], byte[]> event) {
        return new ConsumerRecord<>(
                source.topic(),
                source.partition(),
                source.offset(),
                source.timestamp(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                event.key(),
                event.value(),
                event.headers(),
                Optional.empty());
    }
}
