package newswire.ingest.assignment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import newswire.ingest.schedule.PollState;
import newswire.ingest.schedule.PublisherHints;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed's polls in as few bytes as will do, for the time between polls: a hundred thousand feeds
 * wait in memory, all but a few of them idle. What every feed has is packed tightly, what few have is kept as JSON. The
 * feed's URL is left out, whoever holds the bytes knows it. Immutable; not for storage, the form may change.
 */
public final class PackedPollState {

    private static final int NO_HINTS = 1;
    private static final int EMPTY_HINTS = 2;
    private static final int RARE = 4;

    private final byte[] bytes;

    private PackedPollState(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Packs a state. */
    public static PackedPollState of(PollState state) {
        var out = new ByteArrayOutputStream(160);
        var rare = rareParts(state);
        var hints = state.hints() == null ? NO_HINTS : state.hints().equals(PublisherHints.NONE) ? EMPTY_HINTS : 0;
        var isRare = !rare.equals(PollState.unknown(""));
        out.write(hints | (isRare ? RARE : 0));
        put(out, state.title());
        put(out, state.etag());
        put(out, state.lastModified());
        put(out, state.bodyHash());
        put(out, state.polledAt());
        put(out, state.nextPollAt());
        put(out, state.notBefore());
        PackedArrivals.put(out, state.arrivals());
        if (isRare) {
            out.writeBytes(Json.bytes(rare));
        }
        return new PackedPollState(out.toByteArray());
    }

    /** The state, of the feed with this URL. */
    public PollState unpack(String url) {
        var in = ByteBuffer.wrap(bytes);
        var form = in.get();
        var title = text(in);
        var etag = text(in);
        var lastModified = text(in);
        var bodyHash = text(in);
        var polledAt = instant(in);
        var nextPollAt = instant(in);
        var notBefore = instant(in);
        var arrivals = PackedArrivals.get(in);
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
                rare.validatorsOf());
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
                state.validatorsOf());
    }

    private static void put(ByteArrayOutputStream out, @Nullable String text) {
        if (text == null) {
            Varint.put(out, 0);
        } else {
            var utf8 = Records.bytes(text);
            Varint.put(out, utf8.length + 1L);
            out.writeBytes(utf8);
        }
    }

    private static void put(ByteArrayOutputStream out, @Nullable Instant instant) {
        if (instant == null) {
            Varint.put(out, 0);
        } else {
            Varint.put(out, instant.getEpochSecond() + 1);
            Varint.put(out, instant.getNano());
        }
    }

    private static @Nullable String text(ByteBuffer in) {
        var length = (int) Varint.get(in) - 1;
        if (length < 0) {
            return null;
        }
        var utf8 = new byte[length];
        in.get(utf8);
        return Records.text(utf8);
    }

    private static @Nullable Instant instant(ByteBuffer in) {
        var second = Varint.get(in);
        return second == 0 ? null : Instant.ofEpochSecond(second - 1, Varint.get(in));
    }
}
