package newswire.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import newswire.enrich.tag.SlowTaggerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what costs an article a tagger's tags. */
final class TaggerFailures implements BiConsumer<String, Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(TaggerFailures.class);

    private final MeterRegistry registry;

    TaggerFailures(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(String tagger, Throwable failure) {
        var reason = failure instanceof SlowTaggerException slow ? slow.isResting() ? "resting" : "late" : "failed";
        Counter.builder("newswire.enrich.tagger.failures")
                .description("Articles that went without a tagger's tags")
                .tag("tagger", tagger)
                .tag("reason", reason)
                .register(registry)
                .increment();
        switch (reason) {
            case "failed" -> LOG.warn("An article goes without the tags of {}", tagger, failure);
            case "late" -> LOG.warn("An article goes without the tags of {}: {}", tagger, failure.getMessage());
            default -> LOG.debug("{} rests", tagger);
        }
    }
}
