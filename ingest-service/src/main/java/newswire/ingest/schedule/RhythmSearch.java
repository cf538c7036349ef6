package newswire.ingest.schedule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether entries have come in beats, from the windows that they have come in. A line is laid through the windows'
 * middles, by the number of the beat; then the windows are asked how much likelier they are with beats than without.
 */
final class RhythmSearch {

    /** As many windows are looked at. */
    static final int MOST = 12;

    private static final int FEWEST = 5;

    /** In seconds; those that are shorter gain nothing, for polls are not that dense. */
    private static final double SHORTEST_PERIOD = 300;

    /** How much likelier beats have to be, as a logarithm. */
    private static final double EVIDENCE = 7;

    /** How many of the entries may come at any time. */
    private static final double STRAYS = 0.05;

    /** For all that is seen entries stray by this part of the period at least. */
    private static final double NARROWEST = 0.03;

    private final List<Window> windows;
    private final int[] beats;
    private double period;
    private double first;

    private RhythmSearch(List<Window> windows) {
        this.windows = windows;
        this.beats = new int[windows.size()];
    }

    /** The rhythm of these windows, in order of time; null where there is none to be seen. */
    static @Nullable Rhythm in(List<Window> windows) {
        return windows.size() < FEWEST ? null : new RhythmSearch(windows).find();
    }

    private @Nullable Rhythm find() {
        var gaps = new double[windows.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = windows.get(i + 1).middle() - windows.get(i).middle();
        }
        Arrays.sort(gaps);
        period = gaps[gaps.length / 2];
        for (int round = 0; round < 3; round++) {
            if (period < SHORTEST_PERIOD) {
                return null;
            }
            count();
            fit();
        }
        var spread = spread();
        return period >= SHORTEST_PERIOD && spread < Rhythm.BROADEST * period && evidence(spread) > EVIDENCE
                ? Rhythm.found(1000 * period, 1000 * (first + period * (beats[beats.length - 1] + 1)), 1000 * spread)
                : null;
    }

    /** Numbers the beats, as the gaps between windows suggest. */
    private void count() {
        for (int i = 1; i < beats.length; i++) {
            var gap = windows.get(i).middle() - windows.get(i - 1).middle();
            beats[i] = beats[i - 1] + (int) Math.max(1, Math.round(gap / period));
        }
    }

    /** The line of least squares. */
    private void fit() {
        var meanBeat = Arrays.stream(beats).average().orElseThrow();
        var origin = windows.getFirst().middle();
        var meanTime = windows.stream()
                .mapToDouble(window -> window.middle() - origin)
                .average()
                .orElseThrow();
        var both = 0.0;
        var square = 0.0;
        for (int i = 0; i < beats.length; i++) {
            both += (beats[i] - meanBeat) * (windows.get(i).middle() - origin - meanTime);
            square += (beats[i] - meanBeat) * (beats[i] - meanBeat);
        }
        period = both / square;
        first = origin + meanTime - period * meanBeat;
    }

    /** What is left of the deviations from the line once the widths of the windows are taken off. */
    private double spread() {
        var deviations = 0.0;
        var widths = 0.0;
        for (int i = 0; i < beats.length; i++) {
            var window = windows.get(i);
            var off = window.middle() - first - period * beats[i];
            deviations += off * off;
            widths += window.seconds() * (double) window.seconds() / 12;
        }
        var left = deviations / (beats.length - 2) - widths / beats.length;
        return Math.sqrt(Math.max(left, NARROWEST * NARROWEST * period * period));
    }

    private double evidence(double spread) {
        var evidence = 0.0;
        for (int i = 0; i < beats.length; i++) {
            var window = windows.get(i);
            var beat = first + period * beats[i];
            var within = Normal.below((window.to() - beat) / spread) - Normal.below((window.from() - beat) / spread);
            var anytime = Math.min(1, window.seconds() / period);
            evidence += Math.log(((1 - STRAYS) * within + STRAYS * anytime) / Math.max(anytime, 1e-6));
        }
        return evidence;
    }
}
