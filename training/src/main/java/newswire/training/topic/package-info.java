/** Learns topics of articles, and measures them on publishers that were left out. */
@NullMarked
package newswire.training.topic;

import org.jspecify.annotations.NullMarked;
