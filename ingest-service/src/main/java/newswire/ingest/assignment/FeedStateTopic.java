package newswire.ingest.assignment;

import java.util.List;
import java.util.function.Supplier;
import newswire.events.Topics;
import newswire.ingest.identify.KnownEntries;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The records of {@code newswire.feed-state.v1}: two for each feed, in the feed's partition. The small one changes with
 * every poll, the large one only when entries come or change.
 */
public final class FeedStateTopic {

    private static final String POLL = "poll:";
    private static final String ENTRIES = "entries:";

    private FeedStateTopic() {}

    /** What a record is about. */
    public sealed interface Entry {

        String feedUrl();

        /** Schedule, validators and health of a feed; null when it was forgotten. */
        record Poll(String feedUrl, @Nullable PackedPollState state) implements Entry {}

        /** The entries of a feed; null when it was forgotten. */
        record Entries(String feedUrl, @Nullable KnownEntries known) implements Entry {}

        /** One of these that can't be read, as when a later release has written it. */
        record Unreadable(String feedUrl, String why) implements Entry {}
    }

    /** The URL of the feed that a key is about for which {@link #isPoll} holds. */
    public static String feedOfPoll(String key) {
        return key.substring(POLL.length());
    }

    /** Whether a record with this key is about a feed's schedule, validators and health. */
    public static boolean isPoll(String key) {
        return key.startsWith(POLL);
    }

    /** Reads a record; null when it is of no kind that this version knows. */
    public static @Nullable Entry read(String key, byte @Nullable [] value) {
        if (key.startsWith(POLL)) {
            var url = feedOfPoll(key);
            return read(url, () -> new Entry.Poll(url, value == null ? null : PackedPollState.stored(value)));
        }
        if (key.startsWith(ENTRIES)) {
            var url = key.substring(ENTRIES.length());
            return read(url, () -> new Entry.Entries(url, value == null ? null : Json.read(value, KnownEntries.class)));
        }
        return null;
    }

    private static Entry read(String feedUrl, Supplier<Entry> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            return new Entry.Unreadable(feedUrl, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Entry.Unreadable(feedUrl, String.valueOf(e.getMessage()));
        }
    }

    /** The record of a feed's schedule, validators and health. */
    public static ProducerRecord<byte[], byte[]> poll(int partition, String feedUrl, PackedPollState state) {
        return record(partition, POLL + feedUrl, state.bytes());
    }

    /** The record of a feed's entries. */
    public static ProducerRecord<byte[], byte[]> entries(int partition, String feedUrl, KnownEntries known) {
        return record(partition, ENTRIES + feedUrl, Json.bytes(known));
    }

    /** Tombstones for all records of a feed. */
    public static List<ProducerRecord<byte[], byte[]>> forget(int partition, String feedUrl) {
        return List.of(record(partition, POLL + feedUrl, null), record(partition, ENTRIES + feedUrl, null));
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.FEED_STATE, partition, Records.bytes(key), value);
    }
}
