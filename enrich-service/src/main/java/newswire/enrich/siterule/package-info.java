/** Site rules as users write them: files that are read, checked, and read again when they change. */
@NullMarked
package newswire.enrich.siterule;

import org.jspecify.annotations.NullMarked;
