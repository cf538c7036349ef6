/** From a feed entry and its page to the story: what it says, who wrote it, when, and where each of these came from. */
@NullMarked
package newswire.enrich.extract;

import org.jspecify.annotations.NullMarked;
