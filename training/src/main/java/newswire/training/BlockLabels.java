package newswire.training;

import java.util.Arrays;
import java.util.List;
import newswire.enrich.extract.block.Candidates;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;

/** Which of a page's blocks are in its truth: 1, 0, or {@link #UNKNOWN}. */
public final class BlockLabels {

    /** Of a block of which the truth does not say. */
    public static final byte UNKNOWN = -1;

    private static final int SHINGLE = 3;

    private BlockLabels() {}

    static byte[] of(CorpusPage page, Candidates candidates) {
        return of(page, candidates.blocks().stream().map(TextBlock::text).toList());
    }

    /** Of blocks or lines with these texts, in their order on the page. */
    public static byte[] of(CorpusPage page, List<String> texts) {
        String body = page.body();
        return body == null ? bySegments(page, texts) : byBody(body, texts);
    }

    private static byte[] byBody(String body, List<String> texts) {
        int[] truth = Words.hashes(org.jsoup.parser.Parser.unescapeEntities(body, false));
        boolean[] found = Alignment.of(truth, texts.stream().map(Words::hashes).toList());
        byte[] labels = new byte[found.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (found[i] ? 1 : 0);
        }
        return labels;
    }

    private static byte[] bySegments(CorpusPage page, List<String> texts) {
        byte[] labels = new byte[texts.size()];
        Arrays.fill(labels, UNKNOWN);
        for (int i = 0; i < labels.length; i++) {
            String text = texts.get(i);
            if (page.unwanted().stream().anyMatch(s -> text.contains(Spaces.collapse(s)))) {
                labels[i] = 0;
            } else if (page.wanted().stream().anyMatch(s -> text.contains(Spaces.collapse(s)))) {
                labels[i] = 1;
            }
        }
        return labels;
    }

    /** A text's runs of words as sorted hashes. */
    public static long[] shingles(int[] words) {
        long[] out = new long[Math.max(1, words.length - SHINGLE + 1)];
        for (int i = 0; i < out.length; i++) {
            long hash = 7;
            for (int j = i; j < Math.min(words.length, i + SHINGLE); j++) {
                hash = hash * 0x9E3779B97F4A7C15L + words[j];
            }
            out[i] = hash;
        }
        Arrays.sort(out);
        return out;
    }

    /** Which share of the runs of a text is among those of another. */
    public static double share(long[] own, long[] truth) {
        int hits = 0;
        for (long shingle : own) {
            hits += Arrays.binarySearch(truth, shingle) >= 0 ? 1 : 0;
        }
        return hits / (double) own.length;
    }
}
