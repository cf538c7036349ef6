/** Topics, read along. */
@NullMarked
package newswire.cli.tail;

import org.jspecify.annotations.NullMarked;
