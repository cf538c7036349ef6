/** Rules by which enriched articles go to further topics. */
@NullMarked
package newswire.enrich.route;

import org.jspecify.annotations.NullMarked;
