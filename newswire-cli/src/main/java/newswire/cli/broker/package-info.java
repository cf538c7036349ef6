/** A Kafka broker inside this process, its data in a folder. */
@NullMarked
package newswire.cli.broker;

import org.jspecify.annotations.NullMarked;
