package newswire.ingest.schedule;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often feeds are polled. Each duration is of a year at most.
 *
 * @param interval between polls of a feed that has none of its own, that has an entry an hour or of which nothing is known
 *     yet, and whose publisher asks for nothing slower
 * @param shortestInterval bound of what is learnt; where {@code interval} is shorter, that is the bound
 * @param longestInterval cap on what publishers, errors and silence may stretch an interval to
 * @param learn whether feeds without an interval of their own are polled when new entries are likely
 * @param firstBackOff shortest upper bound of the wait after a first failure; doubles with each further one
 * @param hostGap shortest pause between two requests to one host
 */
public record ScheduleSettings(
        @DurationMin(millis = 1) @DurationMax(days = 366) @DefaultValue("15m")
        Duration interval,

        @DurationMin(millis = 1) @DurationMax(days = 366) @DefaultValue("5m")
        Duration shortestInterval,

        @DurationMin(millis = 1) @DurationMax(days = 366) @DefaultValue("24h")
        Duration longestInterval,

        @DefaultValue("true") boolean learn,

        @DurationMin(millis = 1) @DurationMax(days = 366) @DefaultValue("1m")
        Duration firstBackOff,

        @DurationMin @DurationMax(days = 366) @DefaultValue("1s")
        Duration hostGap) {

    /** What holds where nothing is configured. */
    public static ScheduleSettings defaults() {
        return new Binder().bindOrCreate("newswire.ingest.schedule", ScheduleSettings.class);
    }
}
