/** The story as HTML that is safe to show: made anew of its blocks, never the page's own mark-up. */
@NullMarked
package newswire.enrich.extract.html;

import org.jspecify.annotations.NullMarked;
