/** Direct speech, and who says it. */
@NullMarked
package newswire.enrich.tag.quote;

import org.jspecify.annotations.NullMarked;
