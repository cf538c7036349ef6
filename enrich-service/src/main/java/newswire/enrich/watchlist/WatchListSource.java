package newswire.enrich.watchlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import newswire.enrich.tag.watch.WatchEntry;
import newswire.enrich.tag.watch.WatchLines;
import newswire.enrich.tag.watch.WatchList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch list as file and topic have it now; an entry of the topic replaces one of the file. A line or record that is
 * wrong costs itself alone, and is named in the log once. Safe for use by several threads.
 */
public final class WatchListSource implements Supplier<WatchList> {

    private static final Logger log = LoggerFactory.getLogger(WatchListSource.class);
    private static final int FAULTS_NAMED = 20;

    private final @Nullable Path file;
    private final Map<String, WatchEntry> ofTopic = new LinkedHashMap<>();
    private final Map<String, String> faultsOfTopic = new LinkedHashMap<>();
    private String contents = "";
    private WatchLines.Read ofFile = new WatchLines.Read(List.of(), List.of());
    private @Nullable String unreadable;
    private volatile @Nullable WatchList current;

    /**
     * Reads the file for the first time.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    WatchListSource(@Nullable Path file, MeterRegistry registry) {
        this.file = file;
        look();
        var problem = unreadable;
        if (problem != null) {
            throw new IllegalArgumentException("newswire.enrich.watch-list.file: " + problem);
        }
        registry.gauge(
                "newswire.enrich.watch.list.entries", this, list -> list.get().size());
        registry.gauge(
                "newswire.enrich.watch.list.faults", this, list -> list.faults().size());
    }

    /** Compiled when it is first asked for after a change, so that a topic that is read does not compile it each record. */
    @Override
    public WatchList get() {
        var known = current;
        return known == null ? compiled() : known;
    }

    private synchronized WatchList compiled() {
        var entries = new ArrayList<>(ofFile.entries());
        entries.addAll(ofTopic.values());
        var list = new WatchList(entries);
        current = list;
        return list;
    }

    /** What is wrong with it, a sentence each. */
    public synchronized List<String> faults() {
        var faults = new ArrayList<>(ofFile.faults());
        faults.addAll(faultsOfTopic.values());
        if (unreadable != null) {
            faults.add(unreadable);
        }
        return faults;
    }

    /** Reads the file again and takes it when it has changed. Never fails: a file that is gone leaves what was read last. */
    synchronized void look() {
        if (file == null) {
            return;
        }
        try {
            var now = Files.readString(file);
            unreadable = null;
            if (!now.equals(contents)) {
                contents = now;
                ofFile = WatchLines.read(now);
                current = null;
                report();
            }
        } catch (IOException e) {
            var problem = file + " can't be read: " + reason(e);
            if (!problem.equals(unreadable)) {
                log.warn("The watch list stays as it was. {}", problem);
            }
            unreadable = problem;
        }
    }

    private static String reason(IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return unreadable instanceof CharacterCodingException ? "it is not UTF-8" : unreadable.toString();
    }

    private void report() {
        log.info("Took {} entries of the watch list out of {}", ofFile.entries().size(), file);
        ofFile.faults().stream().limit(FAULTS_NAMED).forEach(fault -> log.warn("Watch list {}, {}", file, fault));
        if (ofFile.faults().size() > FAULTS_NAMED) {
            log.warn(
                    "Watch list {}: {} more lines are wrong",
                    file,
                    ofFile.faults().size() - FAULTS_NAMED);
        }
    }

    /** Takes a record of the topic; one without a value takes an entry out. */
    synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        var id = record.key() == null ? "" : new String(record.key(), UTF_8);
        faultsOfTopic.remove(id);
        try {
            if (record.value() == null) {
                ofTopic.remove(id);
            } else {
                var entry = WatchLines.entry(new String(record.value(), UTF_8));
                ofTopic.put(id, new WatchEntry(id, entry.name(), entry.aliases(), entry.exactCase()));
            }
            current = null;
        } catch (IllegalArgumentException e) {
            var fault = "%s, partition %d, offset %d, key '%s': %s"
                    .formatted(record.topic(), record.partition(), record.offset(), id, e.getMessage());
            if (faultsOfTopic.size() < 10 * FAULTS_NAMED) {
                faultsOfTopic.put(id, fault);
                log.warn("Watch list {}", fault);
            }
        }
    }
}
