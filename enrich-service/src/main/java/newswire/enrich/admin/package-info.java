/** What the service tells of its health. */
@NullMarked
package newswire.enrich.admin;

import org.jspecify.annotations.NullMarked;
