/** Words, and text that can be compared. */
@NullMarked
package newswire.enrich.extract.text;

import org.jspecify.annotations.NullMarked;
