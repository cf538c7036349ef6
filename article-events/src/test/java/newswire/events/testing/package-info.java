/** What the tests of all modules share: a real broker, and the schemas as a judge of events. */
package newswire.events.testing;
