/** Whether polls come when there is something to fetch, and when they are due. */
@NullMarked
package newswire.benchmarks.schedule;

import org.jspecify.annotations.NullMarked;
