@NullMarked
package newswire.events;

import org.jspecify.annotations.NullMarked;
