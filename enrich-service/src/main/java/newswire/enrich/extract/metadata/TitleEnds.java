package newswire.enrich.extract.metadata;

import java.util.List;
import newswire.enrich.extract.metadata.TitleCandidates.Candidate;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What pages put behind a headline besides the site's name: who wrote it, as meta tags have it, and the sections that it
 * stands in, where the main heading is the headline alone.
 */
final class TitleEnds {

    private static final int HEADING = TitleCandidates.SOURCES.indexOf("h1");
    private static final String COLON = " : ";
    /** What share of a title its headline has at least. */
    private static final double MOST = 0.5;

    private static final int FEWEST_WORDS = 3;

    private TitleEnds() {}

    /** A title less those. */
    static String off(String title, Page page, List<Candidate> candidates) {
        String written = withoutAuthor(title, page.metas().first("author", "parsely-author", "byl"));
        int colon = written.indexOf(COLON);
        if (colon < MOST * written.length()) {
            return written;
        }
        String before = written.substring(0, colon).strip();
        String wording = Words.fold(before);
        boolean heading = candidates.stream()
                .anyMatch(candidate -> candidate.forms()[HEADING] == TitleCandidates.Form.whole.ordinal()
                        && candidate.wording().equals(wording));
        return heading ? before : written;
    }

    private static String withoutAuthor(String title, @Nullable String author) {
        int start = -1;
        int end = -1;
        Separators separators = Separators.ofSite(title);
        while (separators.next()) {
            start = separators.start();
            end = separators.end();
        }
        boolean named = author != null
                && start > 0
                && Words.count(title.substring(0, start)) >= FEWEST_WORDS
                && Words.fold(title.substring(end)).equals(Words.fold(author));
        return named ? title.substring(0, start).strip() : title;
    }
}
