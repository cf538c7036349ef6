package newswire.benchmarks.fault;

/** What happens to the processes. */
enum Fault {
    KILL("SIGKILLs of services"),
    BROKER_KILL("of the broker"),
    STOP("orderly stops"),
    FREEZE("freezes"),
    CHANGE("instances added or removed");

    private final String plural;

    Fault(String plural) {
        this.plural = plural;
    }

    @Override
    public String toString() {
        return plural;
    }
}
