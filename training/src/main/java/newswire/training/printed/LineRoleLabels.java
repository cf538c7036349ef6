package newswire.training.printed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.date.DateReader;
import newswire.enrich.extract.printed.LineRole;
import newswire.enrich.extract.text.Words;
import newswire.training.BlockLabels;
import newswire.training.CorpusPage;
import org.jspecify.annotations.Nullable;

/** Which lines of a printed page have a role, where the truth says so. */
final class LineRoleLabels {

    private static final int MAX_BYLINE = 25;
    private static final int MAX_TIME = 40;
    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_WORDS = 4;
    private static final double MOST = 0.6;

    private LineRoleLabels() {}

    /** A label for each line of a page; all unknown where its truth knows nothing of the role. */
    static byte[] of(CorpusPage page, List<String> lines, LineRole role) {
        byte[] labels = new byte[lines.size()];
        Predicate<String> has = test(page, role);
        if (has == null) {
            Arrays.fill(labels, BlockLabels.UNKNOWN);
            return labels;
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (has.test(lines.get(i)) ? 1 : 0);
        }
        return labels;
    }

    private static @Nullable Predicate<String> test(CorpusPage page, LineRole role) {
        return switch (role) {
            case caption -> covered(page.captions());
            case standfirst -> covered(page.standfirst());
            case byline -> named(page.authors());
            case tag -> listed(page.tags());
            case time -> dated(page.published());
        };
    }

    private static @Nullable Predicate<String> covered(@Nullable List<String> truth) {
        if (truth == null) {
            return null;
        }
        long[] all = BlockLabels.shingles(Words.hashes(String.join(" | ", truth)));
        return line -> {
            int[] words = Words.hashes(line);
            return words.length >= FEWEST_WORDS && BlockLabels.share(BlockLabels.shingles(words), all) >= MOST;
        };
    }

    private static @Nullable Predicate<String> named(@Nullable List<String> authors) {
        if (authors == null) {
            return null;
        }
        List<String> names = authors.stream()
                .map(Words::fold)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
        return line -> {
            String folded = Words.count(line) > MAX_BYLINE ? "" : Words.fold(line);
            return names.stream().anyMatch(folded::contains);
        };
    }

    private static @Nullable Predicate<String> listed(@Nullable List<String> tags) {
        if (tags == null) {
            return null;
        }
        Set<String> folded = tags.stream().map(Words::fold).collect(Collectors.toSet());
        return line -> folded.contains(Words.fold(line));
    }

    private static @Nullable Predicate<String> dated(@Nullable String published) {
        StatedTime stated = published == null ? null : DateReader.read(published);
        if (stated == null) {
            return null;
        }
        return line -> {
            StatedTime time = Words.count(line) > MAX_TIME ? null : DateReader.read(line);
            return time != null && time.day().equals(stated.day());
        };
    }
}
