/** A document as a sequence of text blocks, and the choice of those that are the story. */
@NullMarked
package newswire.enrich.extract.block;

import org.jspecify.annotations.NullMarked;
