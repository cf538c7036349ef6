/** What travels on Newswire's topics: the events, their headers and the names of the topics. */
@NullMarked
package newswire.events;

import org.jspecify.annotations.NullMarked;
