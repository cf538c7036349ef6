/** {@code newswire parse}: reads feeds for a person, or many of them for another program. */
@NullMarked
package newswire.cli.parse;

import org.jspecify.annotations.NullMarked;
