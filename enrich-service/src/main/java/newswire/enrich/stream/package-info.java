/** Raw articles in, enriched articles and dead letters out, a batch a transaction. */
@NullMarked
package newswire.enrich.stream;

import org.jspecify.annotations.NullMarked;
