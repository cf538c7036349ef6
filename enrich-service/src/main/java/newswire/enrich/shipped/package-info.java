/** Models and lists that ship with the service. */
@NullMarked
package newswire.enrich.shipped;

import org.jspecify.annotations.NullMarked;
