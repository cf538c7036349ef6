/** HTTP: conditional, bounded in time and size, and never to an address that is off limits. */
@NullMarked
package newswire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
