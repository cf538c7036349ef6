/** When a feed is due, and how many requests a host gets at once. */
@NullMarked
package newswire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
