/** A day of many feeds under a simulated clock: whether polls are on time, and whether there are bursts of them. */
@NullMarked
package newswire.benchmarks.day;

import org.jspecify.annotations.NullMarked;
