/** Ranges of the raw or the enriched stream, sent again: who runs which replay, and how people ask for one. */
@NullMarked
package newswire.enrich.replay;

import org.jspecify.annotations.NullMarked;
