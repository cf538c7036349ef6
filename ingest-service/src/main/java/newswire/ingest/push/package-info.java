/** WebSub: subscribes at the hubs that feeds offer, takes what they push, and slows polling while that works. */
@NullMarked
package newswire.ingest.push;

import org.jspecify.annotations.NullMarked;
