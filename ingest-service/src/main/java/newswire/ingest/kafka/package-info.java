/** What the rooms that talk to Kafka share: settings of clients, JSON values, and tables over compacted topics. */
@NullMarked
package newswire.ingest.kafka;

import org.jspecify.annotations.NullMarked;
