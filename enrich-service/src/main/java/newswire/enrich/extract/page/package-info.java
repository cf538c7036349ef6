/** A page, read once within bounds: its document, meta tags and structured data. */
@NullMarked
package newswire.enrich.extract.page;

import org.jspecify.annotations.NullMarked;
