/** Cuts text into sentences and tokens, each with its place in the text. */
@NullMarked
package newswire.enrich.tag.text;

import org.jspecify.annotations.NullMarked;
