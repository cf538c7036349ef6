@NullMarked
package newswire.enrich;

import org.jspecify.annotations.NullMarked;
