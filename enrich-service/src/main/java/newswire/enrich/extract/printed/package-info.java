/** Pages that were printed or copied as plain text: no tags to go by, so each line is told by how it reads and where it stands. */
@NullMarked
package newswire.enrich.extract.printed;

import org.jspecify.annotations.NullMarked;
