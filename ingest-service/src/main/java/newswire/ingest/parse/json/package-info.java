/** JSON Feed 1.0 and 1.1, as publishers write it rather than as it is specified. */
@NullMarked
package newswire.ingest.parse.json;

import org.jspecify.annotations.NullMarked;
