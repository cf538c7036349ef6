/** Keeps the published contract: what has been released is never broken, and the pages about it are current. */
package newswire.events.contract;
