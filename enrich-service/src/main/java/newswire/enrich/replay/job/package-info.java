/** What a replay is and how far it is, as kept in a compacted topic. */
@NullMarked
package newswire.enrich.replay.job;

import org.jspecify.annotations.NullMarked;
