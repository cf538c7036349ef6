/** What a user says of a site's pages: where title and story stand, and what to leave out. */
@NullMarked
package newswire.enrich.extract.rule;

import org.jspecify.annotations.NullMarked;
