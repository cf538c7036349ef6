/** Names that a user wants to be told of, found in title and text. */
@NullMarked
package newswire.enrich.tag.watch;

import org.jspecify.annotations.NullMarked;
