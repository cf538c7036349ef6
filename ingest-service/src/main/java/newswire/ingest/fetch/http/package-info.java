/**
 * HTTP/1.1 as a poller speaks it (RFC 9110 and 9112): one request at a time over a connection, answers read no further than
 * is asked for, and nothing of one request known to the next. Lean, since a poller does little else.
 */
@NullMarked
package newswire.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
