package newswire.enrich.extract.printed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.learnt.Rows;
import org.jspecify.annotations.Nullable;

/** A printed page's lines as rows of numbers: each by itself, beside its neighbours, and where it stands on the page. */
public final class LineRows {

    private static final int AROUND = 3;
    private static final int SCORES = 4;
    private static final int PARAGRAPH = 15;
    private static final int FAR = 100;
    private static final double LIKELY = 0.5;
    private static final int BRIEF = 8;

    final List<LineSigns> lines;
    final Stretch stretch;
    private final int n;
    private final Map<Long, Integer> wordings = new HashMap<>();
    private final int[] entriesBefore;
    private final int[] entriesAfter;
    private final int[] paragraphBefore;
    private final int[] paragraphAfter;
    /** Words of paragraphs in all lines before each. */
    private final int[] running;

    private final Rows alone;

    private LineRows(List<LineSigns> signs) {
        lines = signs;
        n = lines.size();
        stretch = Stretch.of(lines);
        entriesBefore = new int[n + 1];
        entriesAfter = new int[n + 1];
        paragraphBefore = new int[n + 1];
        paragraphAfter = new int[n + 1];
        running = new int[n + 1];
        paragraphBefore[0] = FAR;
        paragraphAfter[n] = FAR;
        for (int i = 0; i < n; i++) {
            LineSigns line = lines.get(i);
            wordings.merge(line.text.wording, 1, Integer::sum);
            entriesBefore[i + 1] = line.isEntry() ? Math.min(FAR, entriesBefore[i] + 1) : 0;
            paragraphBefore[i + 1] = isParagraph(line) ? 0 : Math.min(FAR, paragraphBefore[i] + 1);
            running[i + 1] = running[i] + (isParagraph(line) ? line.words : 0);
        }
        for (int i = n - 1; i >= 0; i--) {
            LineSigns line = lines.get(i);
            entriesAfter[i] = line.isEntry() ? Math.min(FAR, entriesAfter[i + 1] + 1) : 0;
            paragraphAfter[i] = isParagraph(line) ? 0 : Math.min(FAR, paragraphAfter[i + 1] + 1);
        }
        alone = new Rows(n);
        for (int i = 0; i < n; i++) {
            put(i);
        }
    }

    /** The lines of a page. */
    public static LineRows of(String page) {
        return of(PrintedLines.of(page));
    }

    static LineRows of(PrintedLines page) {
        Map<PrintedLine, LineSigns> read = new HashMap<>();
        return new LineRows(page.lines().stream()
                .map(line -> read.computeIfAbsent(line, LineSigns::new))
                .toList());
    }

    /** Those of a part of the page alone, as if no more of it had been printed. */
    public LineRows part(int from, int to) {
        return new LineRows(List.copyOf(lines.subList(from, to)));
    }

    /** What the lines say. */
    public List<String> texts() {
        return lines.stream().map(line -> line.line.text()).toList();
    }

    /** A row for each line that may be the headline, by its wording, after a first judgement of all lines. */
    public Map<String, float[]> headlines(double[] scores, Rows inContext) {
        HeadlineRows headlines = new HeadlineRows(this, scores);
        float[][] rows = headlines.rows(inContext).toFloats();
        Map<String, float[]> byWording = new LinkedHashMap<>();
        for (String wording : headlines.wordings()) {
            byWording.put(wording, rows[byWording.size()]);
        }
        return byWording;
    }

    /**
     * The line that is the headline by learnt trees; -1 where none may be.
     *
     * @param name that a browser printed above the page; null for none
     */
    public int headline(double[] scores, Rows inContext, Forest headlines, @Nullable String name) {
        HeadlineRows candidates = new HeadlineRows(this, scores);
        return candidates.likeliest(headlines.scores(candidates.rows(inContext)), name);
    }

    private static boolean isParagraph(LineSigns line) {
        return line.sentence && line.words >= PARAGRAPH;
    }

    /** How often the line's wording stands on the page. */
    int repeated(int i) {
        return wordings.getOrDefault(lines.get(i).text.wording, 0);
    }

    private void put(int i) {
        LineSigns line = lines.get(i);
        alone.begin();
        line.put(alone);
        for (int j = i - AROUND; j <= i + AROUND; j++) {
            if (j < 0 || j >= n) {
                LineSigns.putNone(alone);
            } else if (j != i) {
                lines.get(j).putBrief(alone);
            }
        }
        alone.put(Math.min(i, 2 * FAR));
        alone.put(Math.min(n - i, 2 * FAR));
        alone.put(i / (double) n);
        alone.put(n);
        alone.put(Math.min(repeated(i), 9));
        alone.put(entriesBefore[i]);
        alone.put(entriesAfter[i + 1]);
        alone.put(paragraphBefore[i]);
        alone.put(paragraphAfter[i + 1]);
        alone.put(running[i] - running[Math.max(0, i - 5)]);
        alone.put(running[Math.min(n, i + 6)] - running[i + 1]);
        alone.put(running[i]);
        alone.put(running[n] - running[i]);
        alone.put(i - stretch.from);
        alone.put(i - stretch.to);
        alone.put(stretch.has(i));
        alone.put(stretch.shared(line, stretch.has(i)));
        alone.put(stretch.telling(line));
        Neighbours.put(lines, i, alone);
        alone.finish();
    }

    /** A row for each line. */
    public Rows alone() {
        return alone;
    }

    /** A row for each line with what a first judgement says of the lines around. */
    public Rows inContext(double[] scores) {
        double[] sums = new double[n + 1];
        double[] weights = new double[n + 1];
        int first = n;
        int last = -1;
        for (int i = 0; i < n; i++) {
            double weight = Math.max(1, lines.get(i).words);
            sums[i + 1] = sums[i] + scores[i] * weight;
            weights[i + 1] = weights[i] + weight;
            if (scores[i] > LIKELY && weight >= BRIEF) {
                first = Math.min(first, i);
                last = i;
            }
        }
        Rows rows = new Rows(n);
        for (int i = 0; i < n; i++) {
            rows.begin();
            rows.putAll(alone, i);
            for (int j = i - SCORES; j <= i + SCORES; j++) {
                rows.put(j >= 0 && j < n ? scores[j] : -1);
            }
            rows.put(sums[i] / Math.max(1e-9, sums[n]));
            rows.put(sums[n] / Math.max(1, weights[n]));
            rows.put(i - first);
            rows.put(i - last);
            rows.put(around(sums, weights, i, 3));
            rows.put(around(sums, weights, i, 8));
            rows.put(sums[n]);
            rows.finish();
        }
        return rows;
    }

    /** A row for each line as {@link #inContext} gives it, with where it stands to the headline and what they share; -1 where there is none. */
    public Rows beside(int headline, Rows inContext) {
        Rows rows = new Rows(n);
        Set<Integer> words = headline < 0
                ? Set.of()
                : Arrays.stream(lines.get(headline).text.words).boxed().collect(Collectors.toSet());
        for (int i = 0; i < n; i++) {
            rows.begin();
            rows.putAll(inContext, i);
            rows.put(headline < 0 ? -FAR : Math.clamp(i - headline, -FAR, FAR));
            rows.put(lines.get(i).share(words));
            rows.finish();
        }
        return rows;
    }

    private static double around(double[] sums, double[] weights, int i, int radius) {
        int from = Math.max(0, i - radius);
        int to = Math.min(sums.length - 1, i + radius + 1);
        return (sums[to] - sums[from]) / Math.max(1, weights[to] - weights[from]);
    }
}
