/** Tags many texts at once. */
@NullMarked
package newswire.cli.tag;

import org.jspecify.annotations.NullMarked;
