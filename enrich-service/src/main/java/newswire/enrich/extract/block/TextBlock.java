package newswire.enrich.extract.block;

/**
 * A run of text between two breaks of its flow.
 *
 * @param linked share of the text that is within links, 0 to 1
 * @param words how many words the text has
 */
record TextBlock(String text, double linked, int words, Container container) {}
