/** Where the watch list comes from: a file that is read again when it changes, a topic that is followed. */
@NullMarked
package newswire.enrich.watchlist;

import org.jspecify.annotations.NullMarked;
