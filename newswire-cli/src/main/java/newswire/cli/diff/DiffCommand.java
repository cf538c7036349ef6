package newswire.cli.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.cli.console.BrokerOption;
import newswire.cli.console.BuildVersion;
import newswire.cli.console.StopSignal;
import newswire.cli.replay.RangeOptions;
import newswire.cli.replay.StoredTopic;
import newswire.enrich.Enrichment;
import newswire.enrich.replay.run.EnrichedAgain;
import newswire.enrich.replay.run.Made;
import newswire.enrich.stream.RecordEnricher;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows what a replay of the raw stream would change. */
@Command(
        name = "diff",
        description =
                "Enriches a sample of raw articles with today's version, and shows in which fields that differs from"
                        + " what is on the enriched topic.",
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Runnable {

    private static final int MOST = 1_000;
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final JsonMapper json = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "100",
            description = "Articles to compare, at most " + MOST + " (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(names = "--json", description = "One JSON object, for a program.")
    private boolean asJson;

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @Override
    public void run() {
        if (sample < 1 || sample > MOST) {
            throw new ParameterException(spec.commandLine(), "--sample is a number from 1 to " + MOST);
        }
        try (var signal = StopSignal.listen();
                var stored = new StoredTopic(broker.bootstrapServers(), signal)) {
            var articles = new Sample(sample);
            stored.read(Topics.RAW_ARTICLES, range.from(), range.to(), record -> {
                if (isArticle(record) && range.selection().meansArticle(record)) {
                    articles.offer(record);
                }
                return true;
            });
            var version = BuildVersion.get();
            var report = compare(articles, events(stored, articles), stored, version);
            System.out.print(
                    asJson
                            ? report.json(articles.offered(), version) + "\n"
                            : report.text(articles.offered(), version));
        }
    }

    private DiffReport compare(Sample articles, Map<String, JsonNode> events, StoredTopic stored, String version) {
        var today = RecordEnricher.withDefaults(Enrichment.ofThisBuild(version), version);
        var report = new DiffReport();
        try (var enricher = new EnrichedAgain(today, "diff", null, stored.placements(), stored.sites())) {
            for (var record : articles.records()) {
                switch (enricher.of(record)) {
                    case Made.Unusable letter -> report.unusable();
                    case Made.Event event -> compare(record, event, events, report);
                }
            }
        }
        return report;
    }

    private void compare(
            ConsumerRecord<byte[], byte[]> record, Made.Event event, Map<String, JsonNode> events, DiffReport report) {
        if (!range.selection().meansEvent(event.event())) {
            return;
        }
        var before = events.get(name(record));
        if (before == null) {
            report.notThere();
        } else {
            report.compared(name(record), before, json.readTree(event.event().value()));
        }
    }

    /** The last event of each revision in the sample, as it is on the enriched topic. */
    private Map<String, JsonNode> events(StoredTopic stored, Sample articles) {
        var wanted = articles.records().stream().map(DiffCommand::name).collect(Collectors.toSet());
        var found = new HashMap<String, JsonNode>();
        var first =
                articles.records().stream().mapToLong(ConsumerRecord::timestamp).min();
        if (first.isPresent()) {
            // An event is never older than what it was made of, but for a clock that is wrong.
            var from = Instant.ofEpochMilli(first.getAsLong()).minus(SLACK);
            stored.read(Topics.ENRICHED_ARTICLES, from, null, record -> {
                if (isArticle(record) && wanted.contains(name(record))) {
                    found.put(name(record), json.readTree(record.value()));
                }
                return true;
            });
        }
        return found;
    }

    private static boolean isArticle(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null
                && record.value() != null
                && !header(record.headers(), EventHeaders.TYPE).equals(EventTypes.RETRACTED_ARTICLE);
    }

    private static String name(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8) + "/" + header(record.headers(), EventHeaders.REVISION);
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
