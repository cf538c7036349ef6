package newswire.enrich.record;

/** A part of the service that an {@link Error} may have ended; then only a restart of the process lets it go on. */
public interface EndsByError {

    /** Whether it has ended so. */
    boolean hasFailed();
}
