/** How an article looks on a terminal. */
@NullMarked
package newswire.cli.show;

import org.jspecify.annotations.NullMarked;
