package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.tag.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The words of a document, sentence by sentence, and where the same word stands elsewhere in it. */
public final class Words {

    /** Further occurrences of a word are not looked at. */
    static final int MOST_PLACES = 40;

    final List<Line> lines;
    final boolean hasTables;
    final Style style;
    private final Map<Integer, Word> expansions = new HashMap<>();
    private final Map<Integer, List<Place>> capitalised = new HashMap<>();
    private final Map<Integer, Integer> small = new HashMap<>();

    private Words(List<Line> lines, Style style) {
        this.lines = lines;
        int tables = 0;
        for (int s = 0; s < lines.size(); s++) {
            var line = lines.get(s);
            tables += line.numeric ? 1 : 0;
            for (int i = 0; i < line.words.length; i++) {
                count(line, s, i);
                expand(line, i);
            }
        }
        this.hasTables = tables * 6 > lines.size() && lines.size() > 3;
        this.style = style;
    }

    private void count(Line line, int s, int i) {
        var word = line.words[i];
        if (word.hasCapital() && word.text().length() > 1) {
            var places = capitalised.computeIfAbsent(word.lower(), any -> new ArrayList<>(2));
            if (places.size() < MOST_PLACES) {
                places.add(new Place(s, i));
            }
        } else if (word.kind() == Word.Kind.LOWER) {
            small.merge(word.lower(), 1, Integer::sum);
        }
    }

    private void expand(Line line, int i) {
        if (expansionStart(line, i) >= 0) {
            expansions.putIfAbsent(line.words[i].lower(), line.words[i - 2]);
        }
    }

    /**
     * Where the words begin that an acronym in brackets stands for, as in {@code European Central Bank (ECB)}; they end
     * before the bracket. Negative when word {@code i} is no such acronym.
     */
    static int expansionStart(Line line, int i) {
        var words = line.words;
        boolean between = i > 1
                && i + 1 < words.length
                && words[i - 1].text().equals("(")
                && words[i + 1].text().equals(")");
        if (!between || words[i].kind() != Word.Kind.CAPITALS) {
            return -1;
        }
        var acronym = words[i].text();
        int letter = acronym.length() - 1;
        int start = -1;
        for (int j = i - 2; j >= 0 && j >= i - 2 - 2 * acronym.length() && letter >= 0; j--) {
            if (words[j].hasCapital() && words[j].text().charAt(0) == acronym.charAt(letter)) {
                letter--;
                start = j;
            }
        }
        return letter < 0 ? start : -1;
    }

    /** The last word of what an acronym stands for, null where the document does not say. */
    @Nullable
    Word expansion(Word acronym) {
        return expansions.get(acronym.lower());
    }

    /** Reads the sentences of a document, those of its title first. */
    public static Words of(List<Sentence> sentences, Lexicon lexicon) {
        var lines =
                sentences.stream().map(sentence -> Line.of(sentence, lexicon)).toList();
        return new Words(lines, Style.of(lines));
    }

    /** The same words as those of a text of no special kind. */
    public Words asArticle() {
        return new Words(lines, Style.ARTICLE);
    }

    /** How many sentences there are. */
    public int size() {
        return lines.size();
    }

    /** How many words a sentence has. */
    public int length(int sentence) {
        return lines.get(sentence).words.length;
    }

    /** Where the word stands with a capital, itself included where it has one. */
    List<Place> places(Word word) {
        return capitalised.getOrDefault(word.lower(), List.of());
    }

    /** How often it stands in small letters. */
    int timesSmall(Word word) {
        return small.getOrDefault(word.lower(), 0);
    }

    /** A word's place: its sentence, and its number in it. */
    record Place(int sentence, int word) {}

    /** How a sentence is set. */
    enum Setting {
        PLAIN,
        TITLE_CASE,
        CAPITALS
    }

    /** A sentence's words. */
    static final class Line {

        final Word[] words;
        final Setting setting;
        final boolean numeric;

        /** How many marks stand apart from the words that they join. */
        final int marksApart;

        /** For each word, a code for each list of names and place in a listed name that it has. */
        final byte[][] listed;

        private Line(Word[] words, Setting setting, boolean numeric, int marksApart, Lexicon lexicon) {
            this.listed = ListedNames.of(words, lexicon);
            this.words = words;
            this.setting = setting;
            this.numeric = numeric;
            this.marksApart = marksApart;
        }

        static Line of(Sentence sentence, Lexicon lexicon) {
            int capitals = 0;
            int small = 0;
            int long_ = 0;
            int numbers = 0;
            for (var token : sentence.tokens()) {
                int c = token.text().codePointAt(0);
                numbers += Character.isDigit(c) ? 1 : 0;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                small += Character.isLowerCase(c) ? 1 : 0;
                long_ += Character.isUpperCase(c) && hasSmall(token.text()) ? 1 : 0;
            }
            var setting = small == 0 && long_ == 0 && capitals > 0
                    ? Setting.CAPITALS
                    : capitals > 3 && small * 3 < capitals ? Setting.TITLE_CASE : Setting.PLAIN;
            var words = sentence.tokens().stream()
                    .map(token -> Word.of(token.text(), lexicon, setting == Setting.CAPITALS))
                    .toArray(Word[]::new);
            return new Line(
                    words, setting, numbers * 4 > words.length && numbers > 1, Style.marksApart(sentence), lexicon);
        }

        private static boolean hasSmall(String text) {
            for (int i = 1; i < text.length(); i++) {
                if (Character.isLowerCase(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
