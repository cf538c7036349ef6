package newswire.benchmarks.poll;

/** How a publisher says that nothing is new. */
enum Answer {
    /** By status 304, to a request with the validators. */
    NOT_MODIFIED("304"),
    /** By the same body again; the publisher knows no validators. */
    SAME_BODY("unchanged 200");

    private final String title;

    Answer(String title) {
        this.title = title;
    }

    String path() {
        return "/" + name() + "/";
    }

    @Override
    public String toString() {
        return title;
    }
}
