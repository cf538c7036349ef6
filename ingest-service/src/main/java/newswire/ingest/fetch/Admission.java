package newswire.ingest.fetch;

import java.net.URI;
import java.time.Duration;

/** Lets requests begin when they may: every one that a fetch makes, those that redirects lead to included. Thread-safe. */
@FunctionalInterface
public interface Admission {

    /** For those who ask for a document or two and are done. */
    Admission AT_ONCE = url -> new Admitted() {
        @Override
        public void toldToWait(Duration retryAfter) {}

        @Override
        public void close() {}
    };

    /**
     * Waits until {@code url} may be asked for. The wait is no part of the request's time; it ends before the result is
     * closed. No other request of the same fetch is admitted meanwhile.
     *
     * @param url http or https, with a host
     * @throws NotAdmittedException when it may not be asked for, or not yet
     * @throws InterruptedException when the wait is interrupted; the request may not be made then
     */
    Admitted await(URI url) throws InterruptedException, NotAdmittedException;

    /** One request's leave to be made. */
    interface Admitted extends AutoCloseable {

        /**
         * The answer is that the host does not want to be asked again so soon.
         *
         * @param retryAfter how soon not
         */
        void toldToWait(Duration retryAfter);

        /** The request has ended. */
        @Override
        void close();
    }
}
