package newswire.enrich.tag.topic;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Cuts English into the pieces of words that the sentence encoder knows, as uncased BERT models do. Immutable. */
final class WordPieces {

    private static final long UNKNOWN = 100;
    private static final long START = 101;
    private static final long END = 102;
    private static final int LONGEST_WORD = 100;
    private static final int LETTERS_PER_PIECE = 20;

    private final Map<String, Long> vocabulary = new HashMap<>();

    /** @param from a tokenizer.json with a {@code vocab} */
    WordPieces(InputStream from) throws IOException {
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), from)) {
            while (!"vocab".equals(json.nextName())) {
                if (json.currentToken() == null) {
                    throw new IOException("the tokenizer has no vocabulary");
                }
            }
            json.nextToken();
            for (var piece = json.nextName(); piece != null; piece = json.nextName()) {
                vocabulary.put(piece, json.nextLongValue(UNKNOWN));
            }
        }
    }

    /** The pieces' numbers, at most {@code most} with those of start and end. */
    long[] of(String text, int most) {
        var cut = text.substring(0, Math.min(most * LETTERS_PER_PIECE, text.length()));
        var plain = Normalizer.normalize(cut.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var pieces = new Pieces(most - 1);
        var word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                pieces.addWord(word.toString());
                word.setLength(0);
                if (!Character.isWhitespace(c)) {
                    pieces.addWord(String.valueOf(c));
                }
            }
        }
        return pieces.closed();
    }

    private final class Pieces {
        private final long[] numbers;
        private int size = 1;

        Pieces(int most) {
            numbers = new long[most + 1];
            numbers[0] = START;
        }

        private void add(long number) {
            if (size < numbers.length - 1) {
                numbers[size++] = number;
            }
        }

        void addWord(String word) {
            if (word.isEmpty()) {
                return;
            }
            int before = size;
            int from = word.length() > LONGEST_WORD ? -1 : 0;
            while (from >= 0 && from < word.length()) {
                from = addLongest(word, from);
            }
            if (from < 0) {
                size = before;
                add(UNKNOWN);
            }
        }

        /** Where the next piece begins, -1 when none is known. */
        private int addLongest(String word, int from) {
            for (int to = word.length(); to > from; to--) {
                var number = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
                if (number != null) {
                    add(number);
                    return to;
                }
            }
            return -1;
        }

        long[] closed() {
            var all = Arrays.copyOf(numbers, size + 1);
            all[size] = END;
            return all;
        }
    }
}
