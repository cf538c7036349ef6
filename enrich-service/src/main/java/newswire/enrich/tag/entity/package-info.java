/** People, organisations and places of a story: found by a learnt model, merged over the whole story. */
@NullMarked
package newswire.enrich.tag.entity;

import org.jspecify.annotations.NullMarked;
