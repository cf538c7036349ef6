package newswire.benchmarks.fault;

import java.time.Instant;

/**
 * A request of a feed, as the feed server saw it.
 *
 * @param instance who asked
 * @param from when it came
 * @param to just before the answer went out
 */
record Request(int feed, String site, String instance, Instant from, Instant to) {}
