package newswire.enrich.extract.block;

import java.util.Arrays;
import newswire.enrich.extract.text.Words;

/** What a block's text looks like, read in one pass: its words as hashes, and counts of the marks between them. */
final class TextSigns {

    private static final int SHINGLE = 3;

    /** Case-folded hashes of the words in order. */
    final int[] words;

    final int letters;
    final int digits;
    final int capitals;
    final int commas;
    final int sentenceEnds;
    final int quotes;
    final int bars;
    final int capitalised;
    final int cues;
    final int firstCue;
    final boolean endsSentence;
    final boolean endsCutOff;
    final boolean startsCapital;
    final boolean hasClock;
    final boolean hasYear;
    private long @org.jspecify.annotations.Nullable [] shingles;

    TextSigns(String text) {
        int[] hashes = new int[Math.max(4, text.length() / 4)];
        int size = 0;
        int hash = 0;
        int wordStart = -1;
        int[] marks = new int[8];
        int found = 0;
        int first = 0;
        boolean clock = false;
        boolean year = false;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean alone = Words.isScriptWithoutSpaces(c);
            boolean part = !alone && Words.isWordPart(c);
            if (wordStart >= 0 && !part) {
                hashes = put(hashes, size++, hash);
                int cue = Cues.of(hash);
                found |= cue;
                first = size == 1 ? cue : first;
                year |= i - wordStart == 4 && isYear(text, wordStart);
                marks[6] += i - wordStart > 1 && Character.isUpperCase(text.charAt(wordStart)) ? 1 : 0;
                clock |= c == ':'
                        && i + 2 < text.length()
                        && Character.isDigit(text.charAt(i - 1))
                        && Character.isDigit(text.charAt(i + 1));
                wordStart = -1;
            }
            if (alone) {
                hashes = put(hashes, size++, c * 0x9E3779B1);
                marks[0]++;
            } else if (part) {
                hash = (wordStart < 0 ? 17 : hash) * 31 + Character.toLowerCase(c);
                wordStart = wordStart < 0 ? i : wordStart;
            }
            count(c, marks);
            i += Character.charCount(c);
        }
        words = Arrays.copyOf(hashes, size);
        letters = marks[0];
        digits = marks[1];
        capitals = marks[2];
        commas = marks[3];
        sentenceEnds = marks[4];
        quotes = marks[5];
        capitalised = marks[6];
        bars = marks[7];
        cues = found;
        firstCue = first;
        hasClock = clock;
        hasYear = year;
        int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
        endsSentence = ".!?…。！？\"”’»)]」』।؟".indexOf(last) >= 0;
        endsCutOff = last == '…' || text.endsWith("...");
        startsCapital = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    private static boolean isYear(String text, int at) {
        char a = text.charAt(at);
        char b = text.charAt(at + 1);
        return (a == '2' && b == '0' || a == '1' && b == '9')
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3));
    }

    private static void count(int c, int[] marks) {
        if (Character.isLetter(c)) {
            marks[0]++;
            if (Character.isUpperCase(c)) {
                marks[2]++;
            }
        } else if (c >= '0' && c <= '9') {
            marks[1]++;
        } else {
            switch (c) {
                case ',', ';', ':', '、', '，' -> marks[3]++;
                case '.', '!', '?', '。', '！', '？', '।' -> marks[4]++;
                case '"', '“', '”', '«', '»', '„', '‘', '’', '「', '」' -> marks[5]++;
                case '|', '•', '·', '/', '>', '›' -> marks[7]++;
                default -> {}
            }
        }
    }

    private static int[] put(int[] array, int at, int value) {
        int[] room = at < array.length ? array : Arrays.copyOf(array, at * 2);
        room[at] = value;
        return room;
    }

    /** Sorted hashes of the runs of three words; shorter texts are one run. */
    long[] shingles() {
        if (shingles == null) {
            shingles = shingles(words);
        }
        return shingles;
    }

    static long[] shingles(int[] words) {
        if (words.length == 0) {
            return new long[0];
        }
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

    /** The share of this text's runs of words that are among these. */
    double share(long[] sortedShingles) {
        long[] own = shingles();
        if (own.length == 0 || sortedShingles.length == 0) {
            return 0;
        }
        int hits = 0;
        for (long shingle : own) {
            hits += Arrays.binarySearch(sortedShingles, shingle) >= 0 ? 1 : 0;
        }
        return hits / (double) own.length;
    }

    /** One number for the whole wording, the same for texts that differ in case and marks alone. */
    long wording() {
        long hash = words.length;
        for (int word : words) {
            hash = hash * 0x9E3779B97F4A7C15L + word;
        }
        return hash;
    }
}
