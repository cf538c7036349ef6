package newswire.enrich.extract.block;

import java.util.Arrays;
import newswire.enrich.extract.text.Letters;
import org.jspecify.annotations.Nullable;

/** What a block's text looks like, read in one pass: its words as hashes, and counts of the marks between them. */
public final class TextSigns {

    private static final int SHINGLE = 3;
    private static final String SENTENCE_ENDS = ".!?…。！？\"”’»)]」』।؟";

    /** Case-folded hashes of the words in order. */
    public final int[] words;

    /** One number for the whole wording, the same for texts that differ in case and marks alone. */
    public final long wording;

    public final int length;
    public final int letters;
    public final int digits;
    public final int capitals;
    public final int commas;
    public final int sentenceEnds;
    public final int quotes;
    public final int bars;
    public final int capitalised;
    public final int cues;
    public final int firstCue;
    public final boolean endsSentence;
    public final boolean endsColon;
    public final boolean endsQuestion;
    public final boolean endsCutOff;
    public final boolean startsCapital;
    public final boolean hasClock;
    public final boolean hasYear;
    private long @Nullable [] shingles;

    public TextSigns(String text) {
        this(text.toCharArray(), text.length());
    }

    /** Reads so many of these characters. */
    TextSigns(char[] text, int length) {
        int[] hashes = new int[Math.max(4, length / 4)];
        int size = 0;
        int hash = 0;
        int wordStart = -1;
        int letterCount = 0;
        int digitCount = 0;
        int capitalCount = 0;
        int commaCount = 0;
        int endCount = 0;
        int quoteCount = 0;
        int barCount = 0;
        int capitalisedCount = 0;
        int found = 0;
        int first = 0;
        boolean clock = false;
        boolean year = false;
        for (int i = 0; i <= length; ) {
            if (wordStart >= 0) {
                int from = i;
                while (i < length
                        && Letters.signs(text[i]) == Letters.SMALL) { // so are most, and nothing else counts of them
                    hash = hash * 31 + text[i];
                    i++;
                }
                letterCount += i - from;
            }
            int c = i < length ? text[i] : ' ';
            int next = i + 1;
            int signs = Letters.signs(c);
            if ((signs & Letters.SURROGATE) != 0) {
                c = Character.codePointAt(text, i, length);
                next = i + Character.charCount(c);
                signs = Letters.signs(c);
            }
            boolean alone = (signs & Letters.ALONE) != 0;
            boolean part = !alone && (signs & Letters.PART) != 0;
            if (part) {
                hash = (wordStart < 0 ? 17 : hash) * 31 + Letters.lower(c);
                wordStart = wordStart < 0 ? i : wordStart;
            } else {
                if (wordStart >= 0) {
                    hashes = put(hashes, size++, hash);
                    int cue = Cues.of(hash);
                    found |= cue;
                    first = size == 1 ? cue : first;
                    year |= i - wordStart == 4 && isYear(text, wordStart);
                    capitalisedCount += i - wordStart > 1 && Character.isUpperCase(text[wordStart]) ? 1 : 0;
                    clock |= c == ':'
                            && i + 2 < length
                            && Character.isDigit(text[i - 1])
                            && Character.isDigit(text[i + 1]);
                    wordStart = -1;
                }
                if (alone) {
                    hashes = put(hashes, size++, c * 0x9E3779B1);
                    letterCount++;
                }
                commaCount += signs >> 4 & 1;
                endCount += signs >> 5 & 1;
                quoteCount += signs >> 6 & 1;
                barCount += signs >> 7 & 1;
            }
            letterCount += signs & Letters.LETTER;
            capitalCount += signs >> 1 & 1;
            digitCount += signs >> 2 & 1;
            i = next;
        }
        this.length = length;
        words = Arrays.copyOf(hashes, size);
        wording = wording(words);
        letters = letterCount;
        digits = digitCount;
        capitals = capitalCount;
        commas = commaCount;
        sentenceEnds = endCount;
        quotes = quoteCount;
        bars = barCount;
        capitalised = capitalisedCount;
        cues = found;
        firstCue = first;
        hasClock = clock;
        hasYear = year;
        int last = length == 0 ? ' ' : Character.codePointBefore(text, length);
        endsColon = last == ':' || last == '：';
        endsQuestion = last == '?' || last == '？' || last == '؟';
        endsSentence = SENTENCE_ENDS.indexOf(last) >= 0;
        endsCutOff = last == '…' || length > 2 && last == '.' && text[length - 2] == '.' && text[length - 3] == '.';
        startsCapital = length > 0 && Character.isUpperCase(Character.codePointAt(text, 0, length));
    }

    private static boolean isYear(char[] text, int at) {
        char a = text[at];
        char b = text[at + 1];
        return (a == '2' && b == '0' || a == '1' && b == '9')
                && Character.isDigit(text[at + 2])
                && Character.isDigit(text[at + 3]);
    }

    private static int[] put(int[] array, int at, int value) {
        int[] room = at < array.length ? array : Arrays.copyOf(array, at * 2);
        room[at] = value;
        return room;
    }

    /** Hashes of the runs of three words; shorter texts are one run. */
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
        return out;
    }

    /** The share of this text's runs of words that are among these. */
    double share(LongIndex runs) {
        if (words.length == 0 || runs.size() == 0) {
            return 0;
        }
        if (shingles == null) {
            shingles = shingles(words);
        }
        int hits = 0;
        for (long shingle : shingles) {
            hits += runs.contains(shingle) ? 1 : 0;
        }
        return hits / (double) shingles.length;
    }

    static long wording(int[] words) {
        long hash = words.length;
        for (int word : words) {
            hash = hash * 0x9E3779B97F4A7C15L + word;
        }
        return hash;
    }
}
