package newswire.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiConsumer;
import newswire.enrich.tag.SlowTaggerException;
import newswire.enrich.tag.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts and logs what costs an article a tagger's tags. The counters of all taggers are there from the start: the first failure
 * is a rise then, which an alert can see.
 */
final class TaggerFailures implements BiConsumer<String, Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(TaggerFailures.class);
    private static final List<String> REASONS = List.of("failed", "late", "resting");

    private final MeterRegistry registry;

    TaggerFailures(List<Tagger> taggers, MeterRegistry registry) {
        this.registry = registry;
        taggers.forEach(tagger -> REASONS.forEach(reason -> counter(tagger.name(), reason)));
    }

    @Override
    public void accept(String tagger, Throwable failure) {
        var reason = failure instanceof SlowTaggerException slow ? slow.isResting() ? "resting" : "late" : "failed";
        counter(tagger, reason).increment();
        switch (reason) {
            case "failed" -> LOG.warn("An article goes without the tags of {}", tagger, failure);
            case "late" -> LOG.warn("An article goes without the tags of {}: {}", tagger, failure.getMessage());
            default -> LOG.debug("{} rests", tagger);
        }
    }

    private Counter counter(String tagger, String reason) {
        return Counter.builder("newswire.enrich.tagger.failures")
                .description("Articles that went without a tagger's tags")
                .tag("tagger", tagger)
                .tag("reason", reason)
                .register(registry);
    }
}
