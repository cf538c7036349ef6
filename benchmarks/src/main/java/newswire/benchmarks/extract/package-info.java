/** What it costs to find the story on a page, beside the parse that nobody can avoid. */
@NullMarked
package newswire.benchmarks.extract;

import org.jspecify.annotations.NullMarked;
