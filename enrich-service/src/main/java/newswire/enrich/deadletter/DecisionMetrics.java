package newswire.enrich.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import newswire.enrich.deadletter.Decision.Kind;

/** Counts decisions about dead letters; open letters are counted on demand only, since that reads their topic. */
public final class DecisionMetrics {

    private final Map<Kind, Counter> decisions;

    DecisionMetrics(MeterRegistry registry) {
        decisions = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(
                        kind -> kind,
                        kind -> Counter.builder("newswire.enrich.dead.letter.decisions")
                                .description("Dead letters that something was decided about")
                                .tag("decision", kind.code())
                                .register(registry)));
    }

    /** Counts decisions that are committed. */
    public void count(Kind kind, long count) {
        Objects.requireNonNull(decisions.get(kind)).increment(count);
    }
}
