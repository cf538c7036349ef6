package newswire.ingest.assignment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What is remembered of a feed's polls in as few bytes as will do, as it is stored after each poll and kept in memory until
 * the next: a hundred thousand feeds wait, all but a few of them idle. What every feed has is packed tightly, what few have
 * is kept as JSON, which has room for what is to come. The feed's URL is left out, whoever holds the bytes knows it.
 * Moments are kept to the millisecond, the next one where they lie between two. Immutable.
 */
public final class PackedPollState {

    /** The first byte; what earlier releases stored is JSON and begins otherwise. */
    private static final byte FORM = 1;

    private static final int NO_HINTS = 1;
    private static final int EMPTY_HINTS = 2;
    private static final int RARE = 4;
    private static final int MORE_ARRIVALS = 8;

    private final byte[] bytes;

    private PackedPollState(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Packs a state. */
    public static PackedPollState of(PollState state) {
        var out = new PackedBytes();
        var hints = state.hints() == null ? NO_HINTS : state.hints().equals(PublisherHints.NONE) ? EMPTY_HINTS : 0;
        var isRare = isRare(state);
        out.put(FORM);
        var more = PackedArrivals.isMore(state.arrivals()) ? MORE_ARRIVALS : 0;
        out.put(hints | more | (isRare ? RARE : 0));
        put(out, state.title());
        put(out, state.etag());
        put(out, state.lastModified());
        put(out, state.bodyHash());
        put(out, state.polledAt());
        put(out, state.nextPollAt());
        put(out, state.notBefore());
        PackedArrivals.put(out, state.arrivals());
        if (isRare) {
            out.put(Json.bytes(rareParts(state)));
        }
        return new PackedPollState(out.toByteArray());
    }

    /**
     * A state as it is stored.
     *
     * @throws IllegalArgumentException when it is in a form that this release does not know
     */
    static PackedPollState stored(byte[] value) {
        if (value.length > 0 && value[0] == '{') {
            return of(Json.read(value, PollState.class));
        }
        if (value.length == 0 || value[0] != FORM) {
            throw new IllegalArgumentException("a poll state in an unknown form");
        }
        return new PackedPollState(value);
    }

    /** As it is stored; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** False of almost all feeds, which then are asked for where they are subscribed to. */
    boolean mayHaveMoved() {
        return (bytes[1] & RARE) != 0;
    }

    /**
     * The state, of the feed with this URL.
     *
     * @throws IllegalArgumentException when what was stored is damaged
     */
    public PollState unpack(String url) {
        try {
            return unpacked(url);
        } catch (BufferUnderflowException | DateTimeException | JacksonException e) {
            throw new IllegalArgumentException("a damaged poll state", e);
        }
    }

    private PollState unpacked(String url) {
        var in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var form = in.get();
        var title = text(in);
        var etag = text(in);
        var lastModified = text(in);
        var bodyHash = text(in);
        var polledAt = instant(in);
        var nextPollAt = instant(in);
        var notBefore = instant(in);
        var arrivals = PackedArrivals.get(in, (form & MORE_ARRIVALS) != 0);
        var rare = PollState.unknown(url);
        if ((form & RARE) != 0) {
            var json = new byte[in.remaining()];
            in.get(json);
            rare = Json.read(json, PollState.class);
        }
        var hints = (form & EMPTY_HINTS) != 0 ? PublisherHints.NONE : rare.hints();
        return new PollState(
                url,
                title,
                etag,
                lastModified,
                bodyHash,
                polledAt,
                nextPollAt,
                notBefore,
                hints,
                rare.failures(),
                rare.lastError(),
                rare.moved(),
                rare.gone(),
                rare.filteredBy(),
                arrivals,
                rare.identity(),
                rare.validatorsOf(),
                rare.pageRests(),
                rare.pageRetryAt(),
                rare.ahead());
    }

    /** Whether {@link #rareParts} are more than what is known of a feed of which nothing is. */
    private static boolean isRare(PollState state) {
        return state.hints() != null && !PublisherHints.NONE.equals(state.hints())
                || state.failures() != 0
                || state.lastError() != null
                || state.moved() != null
                || state.gone()
                || state.filteredBy() != null
                || state.identity() != null
                || state.validatorsOf() != null
                || state.pageRests() != null
                || state.pageRetryAt() != null
                || state.ahead();
    }

    private static PollState rareParts(PollState state) {
        var hints = PublisherHints.NONE.equals(state.hints()) ? null : state.hints();
        return new PollState(
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hints,
                state.failures(),
                state.lastError(),
                state.moved(),
                state.gone(),
                state.filteredBy(),
                null,
                state.identity(),
                state.validatorsOf(),
                state.pageRests(),
                state.pageRetryAt(),
                state.ahead());
    }

    private static void put(PackedBytes out, @Nullable String text) {
        if (text == null) {
            Varint.put(out, 0);
        } else {
            var utf8 = Records.bytes(text);
            Varint.put(out, utf8.length + 1L);
            out.put(utf8);
        }
    }

    private static void put(PackedBytes out, @Nullable Instant instant) {
        if (instant == null) {
            Varint.put(out, 0);
        } else {
            Varint.put(out, instant.plusNanos(999_999).toEpochMilli() + 1);
        }
    }

    private static @Nullable String text(ByteBuffer in) {
        var length = (int) Varint.get(in) - 1;
        if (length < 0) {
            return null;
        }
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var utf8 = new byte[length];
        in.get(utf8);
        return Records.text(utf8);
    }

    private static @Nullable Instant instant(ByteBuffer in) {
        var millis = Varint.get(in);
        return millis == 0 ? null : Instant.ofEpochMilli(millis - 1);
    }
}
