@NullMarked
package newswire.cli;

import org.jspecify.annotations.NullMarked;
