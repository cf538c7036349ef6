/** Bytes to text: unpacking, and the choice of a character set (RFC 7303, 3) with the lies that publishers tell. */
@NullMarked
package newswire.ingest.parse.decode;

import org.jspecify.annotations.NullMarked;
