/** Which entries of a feed are new, changed or known. */
@NullMarked
package newswire.ingest.identify;

import org.jspecify.annotations.NullMarked;
