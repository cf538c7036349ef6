/** What the fields of a feed's entry tell of a story: its text without what feeds put around it. */
@NullMarked
package newswire.enrich.extract.entry;

import org.jspecify.annotations.NullMarked;
