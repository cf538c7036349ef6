/** The feeds of a running ingest service, over its REST interface. */
@NullMarked
package newswire.cli.feeds;

import org.jspecify.annotations.NullMarked;
