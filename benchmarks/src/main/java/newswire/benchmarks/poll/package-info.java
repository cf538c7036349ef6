/** What a poll costs beside the HTTP request that nobody can avoid. */
@NullMarked
package newswire.benchmarks.poll;

import org.jspecify.annotations.NullMarked;
