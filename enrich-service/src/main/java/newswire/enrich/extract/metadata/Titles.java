package newswire.enrich.extract.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.Found;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.metadata.TitleCandidates.Candidate;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The headline: of what a page's sources say, whole or less the site's name, the wording that is most likely the headline
 * by learnt trees. The feed's title decides between likely ones. Thread-safe.
 */
public final class Titles {

    private static final double LIKELY = 0.15;
    private static final String COLON = ": ";

    private final Forest forest;

    /** Judges by these trees, whose rows are those of {@link #rows}. */
    public Titles(Forest forest) {
        this.forest = forest;
    }

    /** The headline, null when the page has none. */
    public @Nullable Found<String> of(Page page, Set<String> siteNames, @Nullable String entryTitle) {
        String entry = entryTitle == null ? "" : Words.fold(entryTitle);
        Candidate best = null;
        double bestScore = -1;
        List<Candidate> candidates = TitleCandidates.of(page, siteNames);
        TitleFeatures features = new TitleFeatures(page, candidates, siteNames);
        double[] scores = chances(candidates, features);
        for (int i = 0; i < scores.length; i++) {
            Candidate candidate = candidates.get(i);
            double score = scores[i];
            if (score > LIKELY && !entry.isEmpty() && candidate.wording().equals(entry)) {
                return new Found<>(candidate.text(), candidate.source());
            }
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null || siteNames.contains(best.wording()) && bestScore < LIKELY
                ? null
                : new Found<>(TitleEnds.off(best.text(), page, candidates), best.source());
    }

    /** The chance of each candidate to be the headline, given that one of them is. */
    private double[] chances(List<Candidate> candidates, TitleFeatures features) {
        float[][] rows = new float[candidates.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i);
        }
        double[] odds = forest.scores(Rows.of(rows));
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= Math.max(1e-12, 1 - odds[i]);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= Math.max(1e-300, sum);
        }
        return odds;
    }

    /** A row for each candidate by its wording, for learning. */
    public static Map<String, float[]> rows(Page page, Set<String> siteNames) {
        List<Candidate> candidates = TitleCandidates.of(page, siteNames);
        TitleFeatures features = new TitleFeatures(page, candidates, siteNames);
        Map<String, float[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            rows.put(candidates.get(i).wording(), features.row(i));
        }
        return rows;
    }

    /** A title, on one line, less the site's name at its end, with what follows it, or its beginning. */
    public static String withoutSite(String title, Set<String> siteNames) {
        String rest = title;
        for (int round = 0; round < 4; round++) {
            Separators separators = Separators.ofSite(rest);
            int start = -1;
            int end = -1;
            int firstStart = -1;
            int firstEnd = -1;
            int amid = -1;
            while (separators.next()) {
                firstStart = firstStart < 0 ? separators.start() : firstStart;
                firstEnd = firstEnd < 0 ? separators.end() : firstEnd;
                boolean between = amid < 0 && start > 0 && end < separators.start();
                amid = between && isSite(rest.substring(end, separators.start()), siteNames) ? start : amid;
                start = separators.start();
                end = separators.end();
            }
            if (amid > 0) {
                rest = rest.substring(0, amid).strip();
                continue;
            }
            if (start > 0 && isSite(rest.substring(end), siteNames)) {
                rest = rest.substring(0, start).strip();
            } else if (firstStart > 0 && isSite(rest.substring(0, firstStart), siteNames)) {
                rest = rest.substring(firstEnd).strip();
            } else if (isSiteBeforeColon(rest, siteNames)) {
                rest = rest.substring(rest.indexOf(COLON) + COLON.length()).strip();
            } else {
                break;
            }
        }
        return rest;
    }

    /** Whether this is one of the names, written with or without spaces as hosts have them. */
    private static boolean isSite(String text, Set<String> siteNames) {
        String folded = Words.fold(text);
        return siteNames.contains(folded) || folded.indexOf(' ') > 0 && siteNames.contains(folded.replace(" ", ""));
    }

    private static boolean isSiteBeforeColon(String title, Set<String> siteNames) {
        int colon = title.indexOf(COLON);
        return colon > 0 && isSite(title.substring(0, colon), siteNames);
    }
}
