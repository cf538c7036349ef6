/** Reads any feed document, however broken, into one model. */
@NullMarked
package newswire.ingest.parse;

import org.jspecify.annotations.NullMarked;
