/** One transaction: events, and what their feed is now known to be and to hold. */
@NullMarked
package newswire.ingest.publish;

import org.jspecify.annotations.NullMarked;
