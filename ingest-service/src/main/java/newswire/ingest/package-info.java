@NullMarked
package newswire.ingest;

import org.jspecify.annotations.NullMarked;
