package newswire.enrich.tag.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks, straight, curly, angled or low. Quotations within a quotation are part of it.
 * A paragraph of a longer speech ends without a mark where the next one begins with one again.
 */
final class QuotationMarks {

    /** Nobody is quoted longer within one pair of marks. */
    private static final int LONGEST = 3_000;

    private static final int SHORTEST_LINE = 60;

    private static final String OPENING = "“„«";
    private static final String SPEECH_ENDS = ".,!?…—-–:;";

    private final String text;
    private final List<Speech> found = new ArrayList<>();

    /** Up to here there is no end for a speech that this mark opens: unclosed marks shall not cost a search each. */
    private int searchedTo;

    private char searchedFor;

    /** Whether the paragraph has marks of two apostrophes each, so that a single one stands within one of them. */
    private boolean doubled;

    /** Where the next paragraph begins that has anything in it. */
    private int nextParagraph;

    /** Whether that paragraph closes a mark that it has not opened. */
    private boolean nextCloses;

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** In the order of the text, without overlaps. */
    static List<Speech> find(String text) {
        var marks = new QuotationMarks(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            marks.paragraph(start, end);
            start = end + 1;
        }
        return marks.found;
    }

    private void paragraph(int from, int to) {
        doubled = text.indexOf("''", from, to) >= 0;
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int begin = at;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '"' && isOfMarkUp(at, from)) {
                at = afterAttribute(at + 1, to);
                continue;
            }
            if (!opens(c, at, from, to)) {
                at++;
                continue;
            }
            int close = close(c, at + 1, to);
            if (close < 0) {
                if (c != '‘' && c != '\'' && isClearlyOpening(c, at, begin, to) && goesOn(c, at == begin, to)) {
                    add(at, at + 1, to, to);
                    return;
                }
                at++;
            } else {
                add(at, at + 1, close, close + 1);
                at = close + 1;
            }
        }
    }

    /** {@code name="…"}, where mark-up was left in a text. */
    private boolean isOfMarkUp(int at, int from) {
        return at > from + 1 && text.charAt(at - 1) == '=' && Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private int afterAttribute(int from, int to) {
        int end = text.indexOf('"', from, to);
        return end < 0 ? from : end + 1;
    }

    /** A straight mark before a space, or after another sign, may as well close. */
    private boolean isClearlyOpening(char c, int at, int begin, int to) {
        return c == '“'
                || c == '„'
                || c == '«'
                || at == begin
                || Character.isWhitespace(text.charAt(at - 1))
                        && at + 1 < to
                        && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /**
     * A speech that is not over with its paragraph opens the next one with the same mark again. Where it is all that its
     * paragraph has, its mark may also close in the next one: after the end of the speech, or after who says it, set below.
     */
    private boolean goesOn(char open, boolean whole, int to) {
        if (nextParagraph < to) {
            nextParagraph = to;
            while (nextParagraph < text.length() && Character.isWhitespace(text.charAt(nextParagraph))) {
                nextParagraph++;
            }
            nextCloses = closesFirst(nextParagraph);
        }
        return nextParagraph < text.length() && (text.charAt(nextParagraph) == open || whole && nextCloses);
    }

    /** Whether the first mark that a paragraph has closes. */
    private boolean closesFirst(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                return false;
            }
            if (c == '”' || c == '"') {
                return i > from && !Character.isWhitespace(text.charAt(i - 1));
            }
        }
        return false;
    }

    private void add(int open, int start, int end, int close) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            found.add(new Speech(open, first, last, close));
        }
    }

    private boolean opens(char c, int at, int from, int to) {
        return switch (c) {
            case '“', '„', '«' -> true;
            case '"', '”' -> at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
            case '»' -> at + 1 < to && Character.isLetter(text.charAt(at + 1)) && close('»', at + 1, to) > at;
            case '‘', '\'' ->
                from > 0
                        && !doubled
                        && (at == from || Character.isWhitespace(text.charAt(at - 1)))
                        && at + 1 < to
                        && !Character.isWhitespace(text.charAt(at + 1))
                        && mayClose(at, from, close(c, at + 1, to), to);
            default -> false;
        };
    }

    private int close(char open, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        int within = 0;
        for (int i = open == searchedFor ? Math.max(from, searchedTo) : from; i < end; i++) {
            char c = text.charAt(i);
            if (open == '"' && c == '“') {
                within++;
            } else if (within > 0 && c == '”') {
                within--;
            } else if (closes(open, i, to)) {
                return i;
            }
        }
        searchedFor = open;
        searchedTo = end;
        return -1;
    }

    private boolean closes(char open, int i, int to) {
        char c = text.charAt(i);
        boolean beforeWord = i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (open) {
            case '“' -> c == '”' || (c == '"' || c == '“') && !beforeWord;
            case '"', '”' -> (c == '"' || c == '”') && (!beforeWord || !isAfterSpace(i));
            case '„' -> c == '“' || c == '”' || c == '"' && !beforeWord;
            case '«' -> c == '»';
            case '»' -> c == '«';
            case '‘' -> c == '’' && !beforeWord && endsSpeech(i, to);
            case '\'' -> c == '\'' && !beforeWord && endsSpeech(i, to);
            default -> false;
        };
    }

    /** Whether a single mark closes, and holds no short line by itself, as headings are that are taken from what follows. */
    private static boolean mayClose(int at, int from, int close, int to) {
        return close > at && !(at == from && close + 1 == to && to - from < SHORTEST_LINE);
    }

    /**
     * Single marks hold a whole speech in some countries, words and titles in others, and are apostrophes as well: only where a
     * mark of a sentence, or a comma, stands on one side of it a single one closes.
     */
    private boolean endsSpeech(int i, int to) {
        return SPEECH_ENDS.indexOf(text.charAt(i - 1)) >= 0 || i + 1 < to && text.charAt(i + 1) == ',';
    }

    private boolean isAfterSpace(int i) {
        return i > 0 && Character.isWhitespace(text.charAt(i - 1));
    }
}
