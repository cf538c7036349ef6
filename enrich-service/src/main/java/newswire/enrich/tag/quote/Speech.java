package newswire.enrich.tag.quote;

/**
 * A stretch of text between quotation marks.
 *
 * @param open of the opening mark
 * @param start of the first UTF-16 code unit of the speech
 * @param end after the last one
 * @param close after the closing mark; {@code end} where the paragraph ends without one
 */
record Speech(int open, int start, int end, int close) {}
