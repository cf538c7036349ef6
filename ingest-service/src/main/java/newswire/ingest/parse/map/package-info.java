/** From elements to the model, by tables that say for each field where it may stand and what goes first. */
@NullMarked
package newswire.ingest.parse.map;

import org.jspecify.annotations.NullMarked;
