package newswire.enrich.tag.quote;

/**
 * The reported clause that a quotation is part of.
 *
 * @param start of its first UTF-16 code unit
 * @param end after its last one
 */
record Clause(int start, int end) {}
