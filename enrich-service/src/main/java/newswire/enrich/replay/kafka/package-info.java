/** Replays' own Kafka clients, apart from those of the live stream. */
@NullMarked
package newswire.enrich.replay.kafka;

import org.jspecify.annotations.NullMarked;
