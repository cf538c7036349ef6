package newswire.cli.tail;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import newswire.cli.console.AtLeastOne;
import newswire.cli.console.BrokerOption;
import newswire.cli.console.StopSignal;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what is on a topic, and goes on with what comes. */
@Command(
        name = "tail",
        description = "Shows the events on a topic, and waits for more until --max or Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class TailCommand implements Runnable {

    private static final Map<String, String> SHORT_NAMES = Map.of(
            "enriched", Topics.ENRICHED_ARTICLES,
            "raw", Topics.RAW_ARTICLES,
            "feeds", Topics.FEEDS,
            "feed-events", Topics.FEED_EVENTS,
            "dead-letters", Topics.ENRICH_DEAD_LETTERS);

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "enriched",
            description = "enriched, raw, feeds, feed-events, dead-letters, or a topic's name"
                    + " (default: ${DEFAULT-VALUE}).")
    private String topic = "";

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "earliest",
            converter = StartPosition.Converter.class,
            description = "earliest, latest, or an ISO 8601 time (default: ${DEFAULT-VALUE}).")
    private StartPosition from = new StartPosition.Earliest();

    @Option(names = "--max", paramLabel = "N", converter = AtLeastOne.class, description = "End after N events.")
    private @Nullable Long max;

    @Option(
            names = "--json",
            description = "One JSON object a line: topic, partition, offset, timestamp, key, headers, value.")
    private boolean json;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @Override
    public void run() {
        try (var reader = new TopicReader(broker.bootstrapServers());
                var signal = StopSignal.listen()) {
            reader.read(SHORT_NAMES.getOrDefault(topic, topic), from, printer(System.out), signal);
        }
    }

    private Predicate<ConsumerRecord<byte[], byte[]>> printer(PrintStream out) {
        Function<ConsumerRecord<byte[], byte[]>, String> form = json ? lines() : new RecordText()::of;
        var left = new Left(max == null ? Long.MAX_VALUE : max);
        return record -> {
            out.print(form.apply(record));
            // A reader that went away, as head does, is the other way to say enough.
            return left.oneLess() && !out.checkError();
        };
    }

    private static Function<ConsumerRecord<byte[], byte[]>, String> lines() {
        var form = new RecordJson();
        return record -> form.of(record) + "\n";
    }

    private static final class Left {

        private long number;

        Left(long number) {
            this.number = number;
        }

        boolean oneLess() {
            return --number > 0;
        }
    }
}
