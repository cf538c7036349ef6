/** Records that were given up, why, and what became of them. */
@NullMarked
package newswire.enrich.deadletter;

import org.jspecify.annotations.NullMarked;
