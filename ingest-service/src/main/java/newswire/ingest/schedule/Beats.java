package newswire.ingest.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the beats that a feed's entries come in. As long as none are known, the last windows are kept to look
 * for them; then the rhythm stands for all of it, until it is lost.
 *
 * @param windows that the last entries have come in, the oldest first; none where there is a rhythm
 * @param rhythm null where none is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Beats(List<Window> windows, @Nullable Rhythm rhythm) {

    /** Nothing. */
    public static final Beats UNKNOWN = new Beats(List.of(), null);

    @SuppressWarnings("NullAway") // absent in JSON
    public Beats {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    /** What these windows, in order of time, say. */
    static Beats in(List<Window> windows) {
        var last = windows.subList(Math.max(0, windows.size() - RhythmSearch.MOST), windows.size());
        var found = RhythmSearch.in(last);
        return found == null ? new Beats(last, null) : new Beats(List.of(), found);
    }

    Beats silentUntil(Instant now, ArrivalRate rate) {
        if (rhythm == null) {
            return this;
        }
        return rhythm.isOld(now.toEpochMilli()) ? UNKNOWN : of(rhythm.silentUntil(now.toEpochMilli(), rate));
    }

    Beats seen(Window window, ArrivalRate rate) {
        if (rhythm == null) {
            var more = new ArrayList<>(windows);
            more.add(window);
            return in(more);
        }
        var before = silentUntil(Instant.ofEpochSecond(window.from()), rate).rhythm();
        return before == null ? UNKNOWN : of(before.seen(window.from() * 1000, window.to() * 1000));
    }

    private static Beats of(Rhythm rhythm) {
        return rhythm.isLost() ? UNKNOWN : new Beats(List.of(), rhythm);
    }
}
