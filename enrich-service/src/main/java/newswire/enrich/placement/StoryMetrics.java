package newswire.enrich.placement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.enrich.placement.Entry.Added;

/** What the placing instance does. Counted when committed. */
final class StoryMetrics {

    private final Counter placed;
    private final Counter founded;
    private final Counter duplicates;
    private final Counter failures;
    private final AtomicInteger remembered = new AtomicInteger();
    private final AtomicInteger placing = new AtomicInteger();

    StoryMetrics(MeterRegistry registry) {
        placed = counter("placed", "Revisions of articles that were placed here", registry);
        founded = counter("founded", "Articles among them that opened a story", registry);
        duplicates = counter("duplicates", "Articles among them that repeat another", registry);
        failures = counter("failures", "Articles that could not be placed and got a story of their own", registry);
        registry.gauge("newswire.enrich.stories.remembered", remembered);
        registry.gauge("newswire.enrich.stories.placing", placing);
    }

    private static Counter counter(String name, String description, MeterRegistry registry) {
        return Counter.builder("newswire.enrich.stories." + name)
                .description(description)
                .register(registry);
    }

    void count(List<Entry> entries) {
        for (var entry : entries) {
            if (entry.content() instanceof Added added) {
                var article = added.placed();
                placed.increment();
                if (article.placement().story().equals(entry.id()) && article.revision() == 1) {
                    founded.increment();
                }
                if (article.placement().duplicateOf() != null) {
                    duplicates.increment();
                }
            }
        }
    }

    void countFailure() {
        failures.increment();
    }

    /** Says whether this instance is the one that places, and how many articles it remembers. */
    void state(boolean here, int articles) {
        placing.set(here ? 1 : 0);
        remembered.set(articles);
    }

    boolean placesHere() {
        return placing.get() == 1;
    }

    int remembered() {
        return remembered.get();
    }
}
