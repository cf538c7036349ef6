/** Links entities to what catalogues know of them, where there is no doubt. */
@NullMarked
package newswire.enrich.tag.link;

import org.jspecify.annotations.NullMarked;
