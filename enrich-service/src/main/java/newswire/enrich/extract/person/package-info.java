/** Bylines as people and agencies. */
@NullMarked
package newswire.enrich.extract.person;

import org.jspecify.annotations.NullMarked;
