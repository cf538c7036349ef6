/** What an article is about: the taggers, one after the other, each adding what it finds. */
@NullMarked
package newswire.enrich.tag;

import org.jspecify.annotations.NullMarked;
