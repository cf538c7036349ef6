/** Dead letters of a running enrich service: looks at them, and decides about them. */
@NullMarked
package newswire.cli.deadletters;

import org.jspecify.annotations.NullMarked;
