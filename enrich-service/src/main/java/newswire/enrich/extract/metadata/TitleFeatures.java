package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.metadata.TitleCandidates.Candidate;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Candidates for the headline as numbers: who says it, and how it lies to the others, the address and the description. */
final class TitleFeatures {

    private static final int WIDTH = TitleCandidates.SOURCES.size() + 17;

    private static final Pattern PARTED = Pattern.compile("\\s[|–—-]\\s");

    private final List<Candidate> candidates;
    private final Set<String> siteNames;
    private final Set<Integer> address;
    private final Set<Integer> description;
    private final int headings;
    private final List<String> folded = new ArrayList<>();
    private final List<Set<Integer>> words = new ArrayList<>();

    TitleFeatures(Page page, List<Candidate> candidates, Set<String> siteNames) {
        this.candidates = candidates;
        this.siteNames = siteNames;
        this.address = words(page.url() == null ? null : page.url().getPath());
        this.description = words(page.metas().first("description", "og:description"));
        for (Candidate candidate : candidates) {
            folded.add(Words.fold(candidate.text()));
            words.add(words(candidate.text()));
        }
        this.headings = page.outline().mainHeadings().size();
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
        String folded = this.folded.get(index);
        Set<Integer> own = words.get(index);
        int contains = 0;
        int contained = 0;
        int mostSaid = 0;
        double alike = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (i != index) {
                String other = this.folded.get(i);
                contains += folded.contains(other) ? 1 : 0;
                contained += other.contains(folded) ? 1 : 0;
                alike = Math.max(alike, share(own, words.get(i)));
                mostSaid = Math.max(mostSaid, candidates.get(i).said());
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
        row[at] = PARTED.matcher(candidate.text()).find() ? 1 : 0;
        return row;
    }

    private static double share(Set<Integer> of, Set<Integer> in) {
        if (of.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (Integer word : of) {
            shared += in.contains(word) ? 1 : 0;
        }
        return shared / (double) of.size();
    }
}
