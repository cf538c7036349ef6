/** Reads tables and lists that others publish, and says of which file which line is not as it should be. */
@NullMarked
package newswire.training.source;

import org.jspecify.annotations.NullMarked;
