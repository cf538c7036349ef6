/** Whether anything is lost or repeated while real processes are killed. */
@NullMarked
package newswire.benchmarks.fault;

import org.jspecify.annotations.NullMarked;
