/** What a story is made of: its blocks by type, posts and videos shown amid it, the entries of a live blog. */
@NullMarked
package newswire.enrich.extract.body;

import org.jspecify.annotations.NullMarked;
