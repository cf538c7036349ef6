/** Which articles, of any publisher, tell of one event, and which repeat an earlier one nearly word for word. */
@NullMarked
package newswire.enrich.story;

import org.jspecify.annotations.NullMarked;
