package newswire.enrich.route;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route as configuration states it, not checked yet.
 *
 * @param name of the rule, in headers and metrics
 * @param topic where matching articles go
 * @param partitions of the topic when it does not exist yet; absent for as many as the enriched topic gets
 * @param retention of the topic when it does not exist yet; absent for that of the enriched topic
 * @param when conditions that all must hold
 */
public record RouteSettings(
        @Nullable String name,
        @Nullable String topic,
        @Nullable Integer partitions,
        @Nullable Duration retention,
        List<ConditionSettings> when) {

    public RouteSettings {
        when = when == null ? List.of() : when;
    }
}
