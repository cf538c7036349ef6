/** From feeds to raw articles: the service itself and its settings. */
@NullMarked
package newswire.ingest;

import org.jspecify.annotations.NullMarked;
