/** Reads the moments that publishers state, in whatever form; refuses what could mean two things. */
@NullMarked
package newswire.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
