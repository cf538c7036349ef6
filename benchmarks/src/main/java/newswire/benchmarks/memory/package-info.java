/** How much memory feeds take while they wait. */
@NullMarked
package newswire.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
