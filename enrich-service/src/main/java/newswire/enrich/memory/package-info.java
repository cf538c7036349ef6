/** What is learnt of sites, kept in a topic: written in the transaction of the articles it was learnt from, read by all. */
@NullMarked
package newswire.enrich.memory;

import org.jspecify.annotations.NullMarked;
