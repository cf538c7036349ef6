package newswire.benchmarks.fault;

/**
 * An event that has to come of an article, its revision being its place among all of them.
 *
 * @param state of the article, the first being 1
 */
record Expected(int state, Form form) {

    /** What makes an event of a state another than the next. */
    enum Form {
        WITH_PAGE,
        /** Its page fails. */
        WITHOUT_PAGE,
        /** The same again, now that its page can be had. */
        PAGE_LATER,
        RETRACTED
    }
}
