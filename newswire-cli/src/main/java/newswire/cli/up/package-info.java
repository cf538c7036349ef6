/** The whole of Newswire in one process: broker, ingest and enrich, and the articles as they come out. */
@NullMarked
package newswire.cli.up;

import org.jspecify.annotations.NullMarked;
