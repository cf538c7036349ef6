/** Enriched articles as typed events: what a subscriber on the JVM reads a topic with. */
@NullMarked
package newswire.client;

import org.jspecify.annotations.NullMarked;
