/** Which IPTC Media Topics an article belongs to, by its words and by what its publisher says. */
@NullMarked
package newswire.enrich.tag.topic;

import org.jspecify.annotations.NullMarked;
