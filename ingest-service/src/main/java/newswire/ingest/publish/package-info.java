/** One transaction: articles and what their feed is now known to hold. */
@NullMarked
package newswire.ingest.publish;

import org.jspecify.annotations.NullMarked;
