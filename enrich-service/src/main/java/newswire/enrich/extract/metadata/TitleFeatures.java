package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.metadata.TitleCandidates.Candidate;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Candidates for the headline as numbers: who says it, and how it lies to the others, the address and the description. */
final class TitleFeatures {

    private static final int WIDTH = TitleCandidates.SOURCES.size() + 17;

    private static final String PARTING = "|–—-";

    private final List<Candidate> candidates;
    private final Set<String> siteNames;
    /** Of each text the hashes of its words, each once, in their order as numbers. */
    private final int[] address;

    private final int[] description;
    private final int headings;
    private final List<int[]> words = new ArrayList<>();

    TitleFeatures(Page page, List<Candidate> candidates, Set<String> siteNames) {
        this.candidates = candidates;
        this.siteNames = siteNames;
        this.address = words(page.url() == null ? null : page.url().getPath());
        this.description = words(page.metas().first("description", "og:description"));
        for (Candidate candidate : candidates) {
            words.add(words(candidate.text()));
        }
        this.headings = page.outline().mainHeadings().size();
    }

    private static int[] words(@Nullable String text) {
        if (text == null) {
            return new int[0];
        }
        int[] words = Words.hashes(text.replace('_', ' '));
        Arrays.sort(words);
        int size = 0;
        for (int word : words) {
            if (size == 0 || words[size - 1] != word) {
                words[size++] = word;
            }
        }
        return Arrays.copyOf(words, size);
    }

    float[] row(int index) {
        Candidate candidate = candidates.get(index);
        float[] row = new float[WIDTH];
        int at = 0;
        int said = 0;
        int whole = 0;
        for (int form : candidate.forms()) {
            row[at++] = form;
            said += form >= 0 ? 1 : 0;
            whole += form == 0 ? 1 : 0;
        }
        String folded = candidate.wording();
        int[] own = words.get(index);
        int contains = 0;
        int contained = 0;
        int mostSaid = 0;
        double alike = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (i != index) {
                String other = candidates.get(i).wording();
                contains += folded.contains(other) ? 1 : 0;
                contained += other.contains(folded) ? 1 : 0;
                alike = Math.max(alike, share(own, words.get(i)));
                mostSaid = Math.max(mostSaid, candidates.get(i).said());
            }
        }
        row[at++] = said;
        row[at++] = whole;
        row[at++] = said - mostSaid;
        row[at++] = own.length;
        row[at++] = candidate.text().length();
        row[at++] = candidates.size();
        row[at++] = contains;
        row[at++] = contained;
        row[at++] = (float) alike;
        row[at++] = (float) share(own, address);
        row[at++] = (float) share(address, own);
        row[at++] = (float) share(own, description);
        row[at++] = headings;
        row[at++] = siteNames.contains(folded) ? 1 : 0;
        row[at++] = endsInSiteName(folded) ? 1 : 0;
        row[at++] = candidate.text().indexOf(':') >= 0 ? 1 : 0;
        row[at] = isParted(candidate.text()) ? 1 : 0;
        return row;
    }

    private boolean endsInSiteName(String folded) {
        for (String name : siteNames) {
            if (name.length() > 3 && folded.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParted(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i + 1) == ' ' && text.charAt(i - 1) == ' ' && PARTING.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static double share(int[] of, int[] in) {
        if (of.length == 0) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < of.length && j < in.length) {
            int word = of[i];
            int other = in[j];
            shared += word == other ? 1 : 0;
            i += word <= other ? 1 : 0;
            j += word >= other ? 1 : 0;
        }
        return shared / (double) of.length;
    }
}
