/** How the services reach their broker, and what they say of it while it is away. */
@NullMarked
package newswire.service.broker;

import org.jspecify.annotations.NullMarked;
