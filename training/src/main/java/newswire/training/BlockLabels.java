package newswire.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.extract.block.Candidates;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;

/** Which of a page's blocks are in its truth: 1, 0, or {@link #UNKNOWN}. */
final class BlockLabels {

    static final byte UNKNOWN = -1;
    private static final int SHINGLE = 3;
    private static final int MAX_REPEATED = 20;

    private BlockLabels() {}

    static byte[] of(CorpusPage page, Candidates candidates) {
        String body = page.body();
        List<String> texts = candidates.blocks().stream().map(TextBlock::text).toList();
        return body == null ? bySegments(page, texts) : byBody(body, texts);
    }

    private static byte[] byBody(String body, List<String> texts) {
        long[] truth = shingles(Words.hashes(org.jsoup.parser.Parser.unescapeEntities(body, false)));
        Set<String> lines = new HashSet<>();
        body.lines().forEach(line -> lines.add(Words.fold(line)));
        byte[] labels = new byte[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            int[] words = Words.hashes(texts.get(i));
            labels[i] = words.length <= SHINGLE
                    ? (byte) (lines.contains(Words.fold(texts.get(i))) ? 1 : 0)
                    : (byte) (share(shingles(words), truth) >= 0.5 ? 1 : 0);
        }
        withoutCopies(labels, texts, Words.fold(body));
        return labels;
    }

    /** Of blocks with the same text as many are true as the truth has, those with most true blocks around them. */
    private static void withoutCopies(byte[] labels, List<String> texts, String body) {
        Map<String, List<Integer>> copies = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            String folded = labels[i] == 1 ? Words.fold(texts.get(i)) : "";
            if (folded.length() > MAX_REPEATED) {
                copies.computeIfAbsent(folded, f -> new ArrayList<>()).add(i);
            }
        }
        byte[] all = labels.clone();
        copies.forEach((text, blocks) -> {
            if (blocks.size() > 1) {
                blocks.sort(Comparator.comparingInt(i -> -support(all, i)));
                for (int i : blocks.subList(Math.min(blocks.size(), Math.max(1, count(body, text))), blocks.size())) {
                    labels[i] = 0;
                }
            }
        });
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** How many true blocks stand around one: tells a paragraph from its copy in a teaser. */
    private static int support(byte[] labels, int at) {
        int sum = 0;
        for (int i = Math.max(0, at - 6); i <= Math.min(labels.length - 1, at + 6); i++) {
            sum += labels[i];
        }
        return sum;
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

    static long[] shingles(int[] words) {
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

    static double share(long[] own, long[] truth) {
        int hits = 0;
        for (long shingle : own) {
            hits += Arrays.binarySearch(truth, shingle) >= 0 ? 1 : 0;
        }
        return hits / (double) own.length;
    }
}
