/** Models that were learnt from pages with their truth, and how they are run. */
@NullMarked
package newswire.enrich.extract.learnt;

import org.jspecify.annotations.NullMarked;
