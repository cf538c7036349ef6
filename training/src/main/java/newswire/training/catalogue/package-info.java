/** Makes the catalogue that entities are linked to out of open data. */
@NullMarked
package newswire.training.catalogue;

import org.jspecify.annotations.NullMarked;
