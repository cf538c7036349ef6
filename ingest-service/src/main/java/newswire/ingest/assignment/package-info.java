/** Which feeds are this instance's now, and how a share of them is taken over and given up. */
@NullMarked
package newswire.ingest.assignment;

import org.jspecify.annotations.NullMarked;
