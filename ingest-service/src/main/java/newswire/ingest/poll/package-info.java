/** One poll of one feed, from the request to the transaction. */
@NullMarked
package newswire.ingest.poll;

import org.jspecify.annotations.NullMarked;
