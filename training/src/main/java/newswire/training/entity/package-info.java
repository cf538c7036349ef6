/** Learns the models of names, and measures them. */
@NullMarked
package newswire.training.entity;

import org.jspecify.annotations.NullMarked;
