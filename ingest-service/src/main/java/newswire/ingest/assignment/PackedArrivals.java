package newswire.ingest.assignment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import newswire.ingest.schedule.Arrivals;
import newswire.ingest.schedule.Beats;
import org.jspecify.annotations.Nullable;

/** The part of a {@link PackedPollState} that says when entries have come: under 200 bytes, for a quiet feed under 12. */
final class PackedArrivals {

    private PackedArrivals() {}

    static void put(PackedBytes out, @Nullable Arrivals arrivals) {
        if (arrivals == null) {
            Varint.put(out, 0);
            return;
        }
        Varint.put(out, arrivals.until().getEpochSecond() + 1);
        Varint.put(out, arrivals.until().getNano());
        Varint.put(out, arrivals.seconds());
        Varint.put(out, arrivals.recent());
        Varint.put(out, arrivals.hours().size());
        arrivals.hours().forEach(count -> Varint.put(out, count));
        if (isMore(arrivals)) {
            Varint.put(out, arrivals.inBursts());
            PackedBeats.put(out, arrivals.beats(), arrivals.until());
        }
    }

    /** Whether there is more to store than earlier releases knew of. */
    static boolean isMore(@Nullable Arrivals arrivals) {
        return arrivals != null
                && (arrivals.inBursts() != 0 || !arrivals.beats().equals(Beats.UNKNOWN));
    }

    /** @param more whether it tells of bursts and beats, too */
    static @Nullable Arrivals get(ByteBuffer in, boolean more) {
        var second = Varint.get(in);
        if (second == 0) {
            return null;
        }
        var until = Instant.ofEpochSecond(second - 1, Varint.get(in));
        var seconds = (int) Varint.get(in);
        var recent = (int) Varint.get(in);
        var size = (int) Varint.get(in);
        if (size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var hours = new ArrayList<Integer>(size);
        for (int hour = 0; hour < size; hour++) {
            hours.add((int) Varint.get(in));
        }
        return more
                ? new Arrivals(until, seconds, recent, hours, (int) Varint.get(in), PackedBeats.get(in, until))
                : new Arrivals(until, seconds, recent, hours);
    }
}
