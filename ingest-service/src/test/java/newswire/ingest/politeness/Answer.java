package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a publisher answers.
 *
 * @param status 0 for nothing, ever
 * @param restUntil the moment before which it wants no other request; null for whenever
 */
record Answer(int status, Map<String, String> headers, String body, Duration restFor, Instant restUntil) {

    static Answer of(int status, String body) {
        return new Answer(status, Map.of(), body, null, null);
    }

    static Answer none() {
        return of(0, "");
    }

    static Answer redirect(int status, String location) {
        return of(status, "").with("Location", location);
    }

    /** Says in seconds for how long it wants to be left alone. */
    static Answer restFor(int status, int seconds) {
        return new Answer(status, Map.of("Retry-After", "" + seconds), "", Duration.ofSeconds(seconds), null);
    }

    /** Says so by a date. */
    static Answer restUntil(int status, Instant second) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(second.atOffset(ZoneOffset.UTC));
        return new Answer(status, Map.of("Retry-After", date), "", null, second);
    }

    Answer with(String name, String value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, restFor, restUntil);
    }

    /** Given at this moment. */
    Answer at(Instant now) {
        return restFor == null ? this : new Answer(status, headers, body, null, now.plus(restFor));
    }

    /** Whether it tells of the resource's version. */
    boolean isGood() {
        return status == 200 || status == 304;
    }

    @Override
    public String toString() {
        return status + " " + headers;
    }
}
