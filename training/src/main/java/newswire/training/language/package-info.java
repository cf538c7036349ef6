/** Learns to tell languages, and measures that on documents that were held out. */
@NullMarked
package newswire.training.language;

import org.jspecify.annotations.NullMarked;
