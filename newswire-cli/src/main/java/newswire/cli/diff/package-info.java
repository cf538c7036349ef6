/** What today's enrichment would change in the articles that are on the enriched topic. */
@NullMarked
package newswire.cli.diff;

import org.jspecify.annotations.NullMarked;
