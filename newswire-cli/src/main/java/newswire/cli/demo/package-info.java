/** Newswire on a small news site of its own, served on loopback. */
@NullMarked
package newswire.cli.demo;

import org.jspecify.annotations.NullMarked;
