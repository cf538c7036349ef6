package newswire.enrich.tag.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line into tokens as newspapers' corpora of English do: marks on their own, the {@code 's} of a possessive and
 * the {@code n't} of a negation too, words with hyphens and numbers whole, abbreviations with their full stop. Other
 * languages with spaces between words fare well with it; of Chinese and Japanese each character is a token.
 */
final class Tokenizer {

    /** Longer ones are cut; no word is that long. */
    static final int LONGEST_TOKEN = 100;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"“”]{2,2000}|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,20}){1,5}|[@#]\\w{2,50}",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final String JOINING = ".-‑&/_'’";
    private static final String JOINING_DIGITS = ",:";
    private static final String REPEATED = ".-'`=*_~+#";

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private final Matcher addresses;
    private int at;
    private int address;

    private Tokenizer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.addresses = ADDRESS.matcher(text).region(start, end);
        this.address = mayHoldAddress(text, start, end) && addresses.find() ? addresses.start() : end;
    }

    /** The tokens of one line, from {@code start} to {@code end} of the text. */
    static List<Token> tokens(String text, int start, int end) {
        var tokenizer = new Tokenizer(text, start, end);
        while (tokenizer.at < end) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private static boolean mayHoldAddress(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '@'
                    || c == '#'
                    || c == 'w' && text.startsWith("www.", i)
                    || c == ':' && text.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    private void next() {
        int c = text.codePointAt(at);
        if (at > address) {
            address = addresses.find(at) && addresses.start() < end ? addresses.start() : end;
        }
        if (Letters.isSpace(c)) {
            at += Character.charCount(c);
        } else if (at == address) {
            take(withoutEndMarks(Math.min(end, addresses.end())));
        } else if (Letters.isWholeWord(c)) {
            take(at + Character.charCount(c));
        } else if (Letters.isOfWord(c)) {
            word();
        } else {
            mark(c);
        }
    }

    private int withoutEndMarks(int to) {
        int stop = to;
        while (stop > at + 1 && ".,;:!?)'’]".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    /** Two or more of some marks in a row are one: {@code --}, {@code ...}, {@code ''}. */
    private void mark(int c) {
        int stop = at + Character.charCount(c);
        if (REPEATED.indexOf(c) >= 0) {
            while (stop < end && stop - at < LONGEST_TOKEN && text.charAt(stop) == c) {
                stop++;
            }
        }
        take(stop);
    }

    private void word() {
        int stop = at;
        int last = Math.min(Math.min(end, address), at + LONGEST_TOKEN);
        while (stop < last && continues(stop)) {
            stop += Character.charCount(text.codePointAt(stop));
        }
        if (stop < end && text.charAt(stop) == '.' && keepsFullStop(stop)) {
            stop++;
        }
        int ending = Clitics.start(text, at, stop);
        take(ending);
        if (ending < stop) {
            take(stop);
        }
    }

    private boolean continues(int i) {
        int c = text.codePointAt(i);
        return Letters.isOfWord(c) ? !Letters.isWholeWord(c) : joins(i);
    }

    /** Whether the mark at {@code i}, between two characters of words, parts no words. */
    private boolean joins(int i) {
        char c = text.charAt(i);
        if (i == at || i + 1 >= end || !Letters.isOfWord(text.codePointAt(i + 1))) {
            return false;
        }
        boolean digits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        if (c == '.') {
            return digits || isShort(i) || !Character.isUpperCase(text.codePointAt(i + 1));
        }
        return JOINING.indexOf(c) >= 0 || digits && JOINING_DIGITS.indexOf(c) >= 0;
    }

    /** A capital after the full stop of a longer word begins another sentence, as in {@code said.The}. */
    private boolean isShort(int stop) {
        return stop - at <= 2 || text.charAt(stop - 2) == '.';
    }

    private boolean keepsFullStop(int stop) {
        var word = text.substring(at, stop + 1);
        int next = stop + 1;
        while (next < end && Letters.isSpace(text.charAt(next))) {
            next++;
        }
        boolean followed = next < end && Letters.isOfWord(text.codePointAt(next));
        if (next == end || next == stop + 1 && !isInnerMark(next)) {
            return Abbreviations.isLettered(word);
        }
        return next == stop + 1 && text.charAt(next) == ','
                || Abbreviations.isAbbreviation(word)
                || followed && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(text.charAt(next));
    }

    private boolean isInnerMark(int i) {
        return ",;:-'’?!".indexOf(text.charAt(i)) >= 0;
    }

    private void take(int stop) {
        tokens.add(new Token(at, stop, text.substring(at, stop)));
        at = stop;
    }
}
