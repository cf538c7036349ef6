/** Counts words over articles, and learns which phrases people would print. */
@NullMarked
package newswire.training.keyphrase;

import org.jspecify.annotations.NullMarked;
