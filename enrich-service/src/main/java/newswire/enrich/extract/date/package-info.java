/** Dates as publishers write them. */
@NullMarked
package newswire.enrich.extract.date;

import org.jspecify.annotations.NullMarked;
