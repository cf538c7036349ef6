/** The way of one article: from the raw event over its story and tags to the enriched event. */
@NullMarked
package newswire.enrich;

import org.jspecify.annotations.NullMarked;
