/** Markup that need not be well-formed: one pass, bounded, no access to anything outside the document. */
@NullMarked
package newswire.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
