/** Pages with a known story printed as plain text: what the reader of printed pages is measured on and learns from. */
@NullMarked
package newswire.training.printed;

import org.jspecify.annotations.NullMarked;
