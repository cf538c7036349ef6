package newswire.enrich.tag.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences: at every line's end, and after a full stop that is no abbreviation's. */
public final class Sentences {

    /** A longer one is cut here: nobody writes them, and taggers need a bound. */
    public static final int MOST_TOKENS = 250;

    private static final String ENDS = ".?!…。！？";
    private static final String CLOSERS = "\"”’'»)]」』）";
    private static final String OPENERS = "\"“‘«„([「『（";

    private Sentences() {}

    /**
     * The sentences of a text, in order. Their tokens cover all of it but white space and control characters; each
     * token's text is what stands at its place.
     */
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                cut(Tokenizer.tokens(text, start, i), sentences);
                start = i + 1;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static void cut(List<Token> line, List<Sentence> sentences) {
        int start = 0;
        for (int i = 0; i < line.size(); i++) {
            boolean last = i + 1 == line.size();
            if (last || i + 1 - start >= MOST_TOKENS || isEnd(line, i)) {
                sentences.add(new Sentence(line.subList(start, i + 1)));
                start = i + 1;
            }
        }
    }

    /** Whether a sentence ends with token {@code i}, which is not the last. */
    private static boolean isEnd(List<Token> line, int i) {
        var next = line.get(i + 1);
        int stop = i;
        while (stop > 0
                && isOneOf(line.get(stop), CLOSERS)
                && line.get(stop).start() == line.get(stop - 1).end()) {
            stop--;
        }
        var token = line.get(stop);
        if (!ends(token)
                || isOneOf(next, CLOSERS) && next.start() == line.get(i).end()
                || ends(next)) {
            return false;
        }
        boolean apart =
                next.start() > line.get(i).end() || ENDS.indexOf(token.text().charAt(0)) > 3;
        return apart && begins(line, i + 1) && !isAbbreviation(token, next) && !isWithinNumber(line, i);
    }

    private static boolean ends(Token token) {
        return ENDS.indexOf(token.text().charAt(token.text().length() - 1)) >= 0;
    }

    /** A capital, a digit or a letter without case, perhaps after an opening mark. */
    private static boolean begins(List<Token> line, int i) {
        int first = i;
        while (first + 1 < line.size() && isOneOf(line.get(first), OPENERS)) {
            first++;
        }
        int c = line.get(first).text().codePointAt(0);
        return Character.isLetterOrDigit(c)
                ? !Character.isLowerCase(c)
                : first > i || c == '-' || c == '–' || c == '—' || c == '@' || c == '#';
    }

    private static boolean isAbbreviation(Token token, Token next) {
        var word = token.text();
        if (word.length() == 1 || word.charAt(word.length() - 1) != '.' || !token.isWord()) {
            return false;
        }
        return Abbreviations.isLeading(word) || !Openings.mayBegin(next.text());
    }

    /** A decimal that a space was put into, as in {@code 2. 5 million}. */
    private static boolean isWithinNumber(List<Token> line, int i) {
        return i > 0
                && line.get(i).text().equals(".")
                && Character.isDigit(line.get(i - 1).text().charAt(0))
                && Character.isDigit(line.get(i + 1).text().charAt(0));
    }

    private static boolean isOneOf(Token token, String marks) {
        return token.text().length() == 1 && marks.indexOf(token.text().charAt(0)) >= 0;
    }
}
