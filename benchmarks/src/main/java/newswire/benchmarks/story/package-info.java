/** What it costs to tell stories and near-duplicates. */
@NullMarked
package newswire.benchmarks.story;

import org.jspecify.annotations.NullMarked;
