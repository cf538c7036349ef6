/** What an article is about, in its own words, and how rare words are. */
@NullMarked
package newswire.enrich.tag.keyphrase;

import org.jspecify.annotations.NullMarked;
