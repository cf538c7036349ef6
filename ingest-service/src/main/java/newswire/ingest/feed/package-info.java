/** What is subscribed to: a feed, its policy, and the table of all feeds. */
@NullMarked
package newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
