/** What a replay costs beside the mere reading and writing of its bytes. */
@NullMarked
package newswire.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
