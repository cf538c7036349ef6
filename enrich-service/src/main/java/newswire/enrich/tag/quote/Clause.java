package newswire.enrich.tag.quote;

/**
 * The reported clause that a quotation is part of.
 *
 * @param start of its first UTF-16 code unit
 * @param end after its last one
 * @param whole whether nothing more of it was said, however few words it has
 */
record Clause(int start, int end, boolean whole) {

    Clause(int start, int end) {
        this(start, end, false);
    }
}
