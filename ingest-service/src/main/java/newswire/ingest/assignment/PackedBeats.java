package newswire.ingest.assignment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.schedule.Beats;
import newswire.ingest.schedule.Rhythm;
import newswire.ingest.schedule.Window;

/** The part of a {@link PackedPollState} that says in what beats entries come: under 80 bytes, where known under 16. */
final class PackedBeats {

    private PackedBeats() {}

    /** @param until of which the windows are before, so that they need fewer bytes */
    static void put(PackedBytes out, Beats beats, Instant until) {
        var rhythm = beats.rhythm();
        if (rhythm != null) {
            Varint.put(out, 0);
            Varint.put(out, rhythm.period());
            Varint.put(out, rhythm.next());
            Varint.put(out, rhythm.spread());
            Varint.put(out, rhythm.trust());
            Varint.put(out, rhythm.missed());
            return;
        }
        Varint.put(out, beats.windows().size());
        for (var window : beats.windows()) {
            Varint.put(out, until.getEpochSecond() - window.from());
            Varint.put(out, window.seconds());
        }
    }

    static Beats get(ByteBuffer in, Instant until) {
        var size = (int) Varint.get(in);
        if (size == 0) {
            var period = (int) Varint.get(in);
            var next = Varint.get(in);
            var spread = (int) Varint.get(in);
            var trust = (int) Varint.get(in);
            return new Beats(List.of(), new Rhythm(period, next, spread, trust, (int) Varint.get(in)));
        }
        if (size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var windows = new ArrayList<Window>(size);
        for (int i = 0; i < size; i++) {
            windows.add(new Window(until.getEpochSecond() - Varint.get(in), (int) Varint.get(in)));
        }
        return new Beats(windows, null);
    }
}
