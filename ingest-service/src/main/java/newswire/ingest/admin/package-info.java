/** For operators: REST, OPML, health and metrics. */
@NullMarked
package newswire.ingest.admin;

import org.jspecify.annotations.NullMarked;
