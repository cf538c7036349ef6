package newswire.enrich.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.metadata.TitleCandidates.Candidate;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Candidates for the headline as numbers: who says it, and how it lies to the others, the address and the description. */
final class TitleFeatures {

    private static final int WIDTH = TitleCandidates.SOURCES.size() + 17;

    private final List<Candidate> candidates;
    private final Set<String> siteNames;
    private final Set<Integer> address;
    private final Set<Integer> description;
    private final int headings;

    TitleFeatures(Page page, List<Candidate> candidates, Set<String> siteNames) {
        this.candidates = candidates;
        this.siteNames = siteNames;
        this.address = words(page.url() == null ? null : page.url().getPath());
        this.description = words(page.metas().first("description", "og:description"));
        this.headings = page.document().getElementsByTag("h1").size();
    }

    private static Set<Integer> words(@Nullable String text) {
        Set<Integer> words = new HashSet<>();
        if (text != null) {
            for (int hash : Words.hashes(text.replace('_', ' '))) {
                words.add(hash);
            }
        }
        return words;
    }

    float[] row(Candidate candidate) {
        float[] row = new float[WIDTH];
        int at = 0;
        int said = 0;
        int whole = 0;
        for (int form : candidate.forms()) {
            row[at++] = form;
            said += form >= 0 ? 1 : 0;
            whole += form == 0 ? 1 : 0;
        }
        String folded = Words.fold(candidate.text());
        Set<Integer> own = words(candidate.text());
        int contains = 0;
        int contained = 0;
        int mostSaid = 0;
        double alike = 0;
        for (Candidate other : candidates) {
            String otherFolded = Words.fold(other.text());
            if (other != candidate) {
                contains += folded.contains(otherFolded) ? 1 : 0;
                contained += otherFolded.contains(folded) ? 1 : 0;
                alike = Math.max(alike, share(own, words(other.text())));
                mostSaid = Math.max(mostSaid, (int) java.util.Arrays.stream(other.forms())
                        .filter(f -> f >= 0)
                        .count());
            }
        }
        row[at++] = said;
        row[at++] = whole;
        row[at++] = said - mostSaid;
        row[at++] = own.size();
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
        row[at++] = siteNames.stream().anyMatch(n -> n.length() > 3 && folded.endsWith(n)) ? 1 : 0;
        row[at++] = candidate.text().indexOf(':') >= 0 ? 1 : 0;
        row[at] = candidate.text().matches(".*\\s[|–—-]\\s.*") ? 1 : 0;
        return row;
    }

    private static double share(Set<Integer> of, Set<Integer> in) {
        if (of.isEmpty()) {
            return 0;
        }
        return of.stream().filter(in::contains).count() / (double) of.size();
    }
}
