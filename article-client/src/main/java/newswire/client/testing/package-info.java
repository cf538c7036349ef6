/** Events for a subscriber's own tests. */
@NullMarked
package newswire.client.testing;

import org.jspecify.annotations.NullMarked;
