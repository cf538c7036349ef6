/** What to make of a web page that came where a feed was expected. */
@NullMarked
package newswire.ingest.parse.discover;

import org.jspecify.annotations.NullMarked;
