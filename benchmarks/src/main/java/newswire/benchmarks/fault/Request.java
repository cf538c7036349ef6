package newswire.benchmarks.fault;

import java.time.Instant;

/**
 * A request of a feed, as the feed server saw it.
 *
 * @param instance who asked
 * @param from when it came
 * @param to just before the answer went out
 * @param known version of the document that the validators of the request stand for, see {@link Stamps#version}
 * @param given version of the document that the answer's validators stand for; 0 when it had none
 */
record Request(int feed, String site, String instance, Instant from, Instant to, int known, int given) {

    /** Whether the answer was that nothing has changed. */
    boolean isUnchanged() {
        return given > 0 && known == given;
    }
}
