/** What it costs to say what an article is about. */
@NullMarked
package newswire.benchmarks.tag;

import org.jspecify.annotations.NullMarked;
