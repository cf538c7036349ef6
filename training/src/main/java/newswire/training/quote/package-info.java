/** Learns to tell speech from other things between marks. */
@NullMarked
package newswire.training.quote;

import org.jspecify.annotations.NullMarked;
