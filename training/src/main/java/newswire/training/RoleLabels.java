package newswire.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Which blocks have a role, where the truth says so. */
final class RoleLabels {

    private static final int MAX_BYLINE = 25;
    private static final double MOST = 0.6;

    private RoleLabels() {}

    /** The pages whose truth knows this role, labelled by it. */
    static List<Sample> of(List<Sample> samples, BlockRole role) {
        List<Sample> labelled = new ArrayList<>();
        for (Sample sample : samples) {
            List<String> truth = truth(sample.page(), role);
            if (truth != null) {
                byte[] labels = new byte[sample.labels().length];
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = (byte) (has(sample.candidates().blocks().get(i), truth, role) ? 1 : 0);
                }
                labelled.add(new Sample(sample.page(), sample.candidates(), labels, sample.titles()));
            }
        }
        return labelled;
    }

    private static @Nullable List<String> truth(CorpusPage page, BlockRole role) {
        return switch (role) {
            case caption -> page.captions();
            case standfirst -> page.standfirst();
            case tag -> page.tags();
            case byline -> page.authors();
        };
    }

    private static boolean has(TextBlock block, List<String> truth, BlockRole role) {
        String text = block.text();
        return switch (role) {
            case caption, standfirst -> covered(text, truth);
            case tag -> {
                Set<String> tags = truth.stream().map(Words::fold).collect(Collectors.toSet());
                yield block.words() <= 60
                        && block.linkTexts().stream()
                                                .map(Words::fold)
                                                .filter(tags::contains)
                                                .count()
                                        * 2
                                >= block.linkTexts().size();
            }
            case byline -> {
                String folded = Words.fold(text);
                yield block.words() <= MAX_BYLINE
                        && truth.stream().map(Words::fold).anyMatch(a -> a.length() > 3 && folded.contains(a));
            }
        };
    }

    private static boolean covered(String text, List<String> truth) {
        int[] words = Words.hashes(text);
        long[] all = BlockLabels.shingles(Words.hashes(String.join(" | ", truth)));
        return words.length > 3 && BlockLabels.share(BlockLabels.shingles(words), all) >= MOST;
    }
}
