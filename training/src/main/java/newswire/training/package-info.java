/** Learns the models that the enrich service ships, and measures them on sites that they have not seen. */
@NullMarked
package newswire.training;

import org.jspecify.annotations.NullMarked;
