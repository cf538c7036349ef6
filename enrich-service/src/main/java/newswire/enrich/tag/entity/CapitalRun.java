package newswire.enrich.tag.entity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with capitals that stand side by side, and small ones amid them as in names: {@code Ursula von der Leyen}. May be empty.
 *
 * @param opens whether it begins a sentence, where any word has a capital
 * @param before the word before it in small letters, empty where none stands right before it
 */
record CapitalRun(List<Part> words, boolean opens, String before) {

    /** A word, by its UTF-16 code units. */
    record Part(String text, int start, int end) {

        boolean hasCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    CapitalRun {
        words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i).text();
    }

    /** The words with single spaces. */
    String written() {
        return words.stream().map(Part::text).collect(Collectors.joining(" "));
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    /** The first word without a capital, -1 where there is none. */
    int firstSmall() {
        for (int i = 0; i < size(); i++) {
            if (!words.get(i).hasCapital()) {
                return i;
            }
        }
        return -1;
    }

    /** Less its first words, and small ones after them. */
    CapitalRun from(int first) {
        int next = first;
        while (next < size() && !words.get(next).hasCapital()) {
            next++;
        }
        return next == 0 ? this : new CapitalRun(words.subList(next, size()), false, word(next - 1));
    }

    /** Its first words, less small ones at their end. */
    CapitalRun to(int size) {
        int end = size;
        while (end > 0 && !words.get(end - 1).hasCapital()) {
            end--;
        }
        return new CapitalRun(words.subList(0, end), opens, before);
    }

    /** {@code Ada Bell}, of {@code Ada Bells Brief}. */
    CapitalRun withoutLastLetter() {
        var last = words.getLast();
        var part = new Part(last.text().substring(0, last.text().length() - 1), last.start(), last.end() - 1);
        return new CapitalRun(
                Stream.concat(words.stream().limit(size() - 1L), Stream.of(part))
                        .toList(),
                opens,
                before);
    }
}
