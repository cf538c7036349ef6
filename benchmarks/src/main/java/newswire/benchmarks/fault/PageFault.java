package newswire.benchmarks.fault;

/** How an article's page fails. */
enum PageFault {
    ERROR(500),
    BUSY(503),
    /** With {@code Retry-After}, on a host of the page's own, so that no other page has to wait for it. */
    RESTING(503),
    /** The connection ends without an answer. */
    CUT(0);

    /** What {@code Retry-After} says. */
    static final int REST_SECONDS = 2;

    private final int status;

    PageFault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
