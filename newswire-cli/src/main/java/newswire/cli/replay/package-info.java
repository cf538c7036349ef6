/** Replays: those of a running enrich service over its REST interface, and those to standard output. */
@NullMarked
package newswire.cli.replay;

import org.jspecify.annotations.NullMarked;
