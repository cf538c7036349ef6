package newswire.enrich.extract.printed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The lines that may be the headline, as rows: how each reads, and how it stands to the story, to the lines between, and to the
 * wordings of the others.
 */
final class HeadlineRows {

    private static final int ABOVE = 120;
    private static final int BELOW = 3;
    private static final int LONGEST = 250;
    private static final int NEAR = 8;
    private static final int COST = 4;
    private static final int SHORTEST_SHARED = 12;
    private static final double LIKELY = 0.5;
    private static final double SURE = 0.8;
    private static final String PARTING = "|–—-";

    private final LineRows page;
    private final List<LineSigns> lines;
    private final double[] scores;
    private final int start;

    /** How many lines have a wording before a mark that parts it from a site's name. */
    private final Map<String, Integer> parted = new HashMap<>();

    /** The line of each candidate by its wording; where that stands several times, the last place above the story. */
    private final Map<String, Integer> candidates = new LinkedHashMap<>();

    /** @param scores the first judgement of all lines */
    HeadlineRows(LineRows page, double[] scores) {
        this.page = page;
        this.lines = page.lines;
        this.scores = scores;
        this.start = start();
        lines.forEach(line -> part(line.line.text()));
        for (int i = Math.max(0, start - ABOVE); i < Math.min(lines.size(), start + BELOW); i++) {
            String wording = wording(i);
            if (wording.length() > 1 && (i <= start || !candidates.containsKey(wording))) {
                candidates.put(wording, i);
            }
        }
    }

    /** Where the likeliest run of lines begins. */
    private int start() {
        double best = 0;
        double sum = 0;
        int from = 0;
        int found = Math.max(0, scores.length - 1);
        for (int i = 0; i < scores.length; i++) {
            boolean likely = scores[i] > LIKELY && lines.get(i).words >= NEAR;
            from = sum <= 0 && likely ? i : from;
            sum = Math.max(0, sum + (likely ? scores[i] * lines.get(i).words : -COST));
            if (sum > best) {
                best = sum;
                found = from;
            }
        }
        return found;
    }

    private void part(String text) {
        for (int i = Math.min(text.length(), LONGEST) - 2; i > 0; i--) {
            if (PARTING.indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ' && text.charAt(i - 1) == ' ') {
                parted.merge(Words.fold(text.substring(0, i)), 1, Integer::sum);
                return;
            }
        }
    }

    /** The line's wording where it may be the headline, else an empty one. */
    private String wording(int i) {
        LineSigns line = lines.get(i);
        boolean paragraph = line.sentence && scores[i] > SURE && i > start;
        return line.words == 0 || line.text.length > LONGEST || paragraph ? "" : Words.fold(line.line.text());
    }

    Iterable<String> wordings() {
        return candidates.keySet();
    }

    /**
     * The line of the candidate with the highest of these scores, one for each; -1 where there are none.
     *
     * @param name that a browser printed above the page, which has the headline in it where that is a candidate
     */
    int likeliest(double[] chances, @Nullable String name) {
        String above = name == null ? "" : Words.fold(name);
        double most = -1;
        int likeliest = -1;
        int at = 0;
        for (Map.Entry<String, Integer> candidate : candidates.entrySet()) {
            String wording = candidate.getKey();
            boolean named = wording.length() >= SHORTEST_SHARED && above.contains(wording);
            double chance = chances[at++] + (named ? 1 : 0);
            if (chance > most) {
                most = chance;
                likeliest = candidate.getValue();
            }
        }
        return likeliest;
    }

    /** A row for each candidate, in their order. */
    Rows rows(Rows inContext) {
        Rows rows = new Rows(candidates.size());
        candidates.forEach((wording, line) -> put(wording, line, inContext, rows));
        return rows;
    }

    private void put(String wording, int i, Rows inContext, Rows rows) {
        rows.begin();
        rows.putAll(inContext, i);
        rows.put(start - i);
        rows.put(page.repeated(i));
        rows.put(parted.getOrDefault(wording, 0));
        rows.put(page.stretch.led(lines.get(i)));
        rows.put(candidates.size());
        rows.put(sign(i, 1));
        rows.put(sign(i, -1));
        putBetween(i, rows);
        putOthers(wording, rows);
        rows.finish();
    }

    /** How many lines on a line says who wrote or when. */
    private int sign(int i, int step) {
        for (int far = 1; far <= NEAR; far++) {
            int j = i + step * far;
            if (j >= 0 && j < lines.size() && lines.get(j).isSign()) {
                return far;
            }
        }
        return NEAR + 1;
    }

    /** What stands between the line and the story. */
    private void putBetween(int i, Rows rows) {
        int words = 0;
        int longest = 0;
        for (int j = i + 1; j < start; j++) {
            words += lines.get(j).words;
            longest = Math.max(longest, lines.get(j).words);
        }
        rows.put(words);
        rows.put(longest);
    }

    /** How many others end with the wording, as trails do, and how many it ends or begins with. */
    private void putOthers(String wording, Rows rows) {
        int ending = 0;
        int ended = 0;
        int begun = 0;
        for (String other : candidates.keySet()) {
            if (other.length() > wording.length()) {
                ending += other.endsWith(wording) ? 1 : 0;
            } else if (other.length() < wording.length() && other.length() > SHORTEST_SHARED) {
                ended += wording.endsWith(other) ? 1 : 0;
                begun += wording.startsWith(other) ? 1 : 0;
            }
        }
        rows.put(ending);
        rows.put(ended);
        rows.put(begun);
    }
}
