package newswire.enrich.replay.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.enrich.replay.job.ReplayCounts;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What goes into one transaction of a replay. */
final class Batch {

    /** Records that were all left out may be many before it is worth a transaction to say so. */
    private static final int RECORDS_WITHOUT_MESSAGE = 2_000;

    private final List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    private final Map<String, Map<String, Long>> names = new TreeMap<>();
    private ReplayCounts counts = ReplayCounts.NONE;

    /** A record of the range that is not sent. */
    void leaveOut(boolean superseded) {
        count(new ReplayCounts(1, 0, 0, superseded ? 1 : 0, superseded ? 0 : 1, 0));
    }

    void send(Made.Event event) {
        messages.addAll(event.messages());
        count(new ReplayCounts(1, 1, 0, 0, 0, 0));
    }

    void giveUp(Made.Unusable letter) {
        messages.addAll(letter.messages());
        count(new ReplayCounts(1, 0, 1, 0, 0, 0));
    }

    /** A later revision of an article that was sent before. */
    void catchUpWith(Made.Event event) {
        messages.addAll(event.messages());
        count(new ReplayCounts(0, 0, 0, 0, 0, 1));
    }

    /** Remembers, for a dry run, what would have been sent. */
    void name(String kind, String name) {
        names.computeIfAbsent(kind, any -> new TreeMap<>()).merge(name, 1L, Long::sum);
    }

    private void count(ReplayCounts one) {
        counts = counts.plus(one);
    }

    boolean isWorthATransaction() {
        return !messages.isEmpty() || counts.read() >= RECORDS_WITHOUT_MESSAGE;
    }

    List<ProducerRecord<byte[], byte[]>> messages() {
        return messages;
    }

    ReplayCounts counts() {
        return counts;
    }

    Map<String, Map<String, Long>> names() {
        return names;
    }
}
