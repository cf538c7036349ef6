/** Tries routes out before a service has them. */
@NullMarked
package newswire.cli.routes;

import org.jspecify.annotations.NullMarked;
