package newswire.ingest.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often feeds are polled.
 *
 * @param interval between polls of a feed that has none of its own and whose publisher asks for nothing slower
 * @param longestInterval cap on what publishers and errors may stretch an interval to
 * @param firstBackOff upper bound of the wait after a first failure; doubles with each further one
 * @param hostGap shortest pause between two requests to one host
 */
public record ScheduleSettings(
        @DefaultValue("15m") Duration interval,
        @DefaultValue("24h") Duration longestInterval,
        @DefaultValue("1m") Duration firstBackOff,
        @DefaultValue("1s") Duration hostGap) {}
