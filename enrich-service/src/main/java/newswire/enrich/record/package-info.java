/** Kafka records as every part of the service meets them. */
@NullMarked
package newswire.enrich.record;

import org.jspecify.annotations.NullMarked;
