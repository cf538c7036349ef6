/** Which story an article belongs to, asked of the one instance that places them, and remembered in a topic. */
@NullMarked
package newswire.enrich.placement;

import org.jspecify.annotations.NullMarked;
