/** What values settings may have, beyond what validators know. */
@NullMarked
package newswire.ingest.setting;

import org.jspecify.annotations.NullMarked;
