/** Title, standfirst, section, tags, images, addresses and kind, each from ordered sources. */
@NullMarked
package newswire.enrich.extract.metadata;

import org.jspecify.annotations.NullMarked;
