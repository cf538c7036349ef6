/** How the command speaks with a person: failures in one line, durations as people write them, logs out of the way. */
@NullMarked
package newswire.cli.console;

import org.jspecify.annotations.NullMarked;
