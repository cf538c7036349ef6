package newswire.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counters of one name, one for each value of a label. All are there from the start: the first time that something happens is
 * a rise then, which an alert can see.
 */
public final class Tally {

    private final Map<String, Counter> counters = new LinkedHashMap<>(); // to look one up in the registry costs more

    public Tally(MeterRegistry registry, String name, String description, String label, List<String> values) {
        for (var value : values) {
            var counter = Counter.builder(name).description(description).tag(label, value);
            counters.put(value, counter.register(registry));
        }
    }

    public void count(String value) {
        count(value, 1);
    }

    /** @throws NullPointerException when {@code value} is none of those that there are */
    public void count(String value, long times) {
        Objects.requireNonNull(counters.get(value), value).increment(times);
    }
}
