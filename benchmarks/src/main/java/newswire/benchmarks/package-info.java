/** Benchmarks of single steps against the library that would do them otherwise. */
@NullMarked
package newswire.benchmarks;

import org.jspecify.annotations.NullMarked;
