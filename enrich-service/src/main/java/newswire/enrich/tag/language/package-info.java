/** Which language a text is in: by its script where that decides, else by a linear model of its letters and words. */
@NullMarked
package newswire.enrich.tag.language;

import org.jspecify.annotations.NullMarked;
