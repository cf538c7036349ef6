package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hints that authors of pages leave in class names, ids and roles, as bits by group of words: {@code share},
 * {@code comment}, {@code caption} and so on. One instance reads one page: the same value is looked through once.
 */
final class ClassWords {

    /** A group per line, in the order of their bits. Words are found anywhere in a name, {@code |word|} only as a whole. */
    static final List<String> GROUPS = List.of(
            "article-body article_body articlebody story-body storybody body-text bodytext article-text articletext article-content articlecontent post-body post-content entry-content richtext rich-text storytext main-content story-content article__body article__content story__body post__content content__body",
            "content story entry post text body paragraph prose",
            "article",
            "comment disqus respond coral discuss",
            "share social follow tweet facebook whatsapp",
            "relat recommend also more next popular trending most- latest read- teaser promo card outbrain taboola recirc carousel list",
            "newsletter subscri sign-up signup paywall premium piano meter donat contribut member register",
            "nav menu breadcrumb header masthead toolbar skip",
            "foot copyright legal bottom",
            "side aside rail right widget",
            "caption credit figure image photo media gallery video slide legend",
            "byline author contributor bio profile writer",
            "date time publish stamp updated",
            "tag topic categor keyword label",
            "dek standfirst summary subtitle sub-head subhead lead intro excerpt description kicker strap chapo lede",
            "title headline heading",
            "|ad| |ads| advert sponsor |dfp| |gpt| banner werbung publicidad",
            "cookie consent gdpr privacy modal popup overlay dialog",
            "hidden sr-only visually screen-reader print a11y",
            "quote pull citation blockquote",
            "embed tweet twitter instagram oembed youtube",
            "info fact box note infobox factbox explainer",
            "live update entry liveblog timeline",
            "correction disclaimer editor footnote source tagline shirttail");

    /** The bit of names that speak of comments. */
    static final long COMMENTS = 1L << 3;
    /** The bit of names that speak of authors. */
    static final long AUTHORS = 1L << 11;
    /** The bit of names that speak of consent and of what lies over the page to ask for it. */
    static final long CONSENT = 1L << 17;

    /** Of the values of one element so many characters are looked at. */
    static final int MAX_LENGTH = 400;

    private static final int NONE = 0;
    private static final int ROOT = 1;
    private static final int EDGE = '|';
    private static final char OTHER_LETTER = 1;
    private static final int[][] NEXT = new int[1_000][];
    private static final long[] BITS = new long[NEXT.length];
    private static final char[] FOLDED = new char[128];
    private static final int MAX_KNOWN = 20_000;

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (char) Character.toLowerCase(c);
        }
        int size = ROOT + 1;
        NEXT[NONE] = new int[128];
        NEXT[ROOT] = new int[128];
        for (int group = 0; group < GROUPS.size(); group++) {
            for (String word : GROUPS.get(group).split(" ")) {
                int at = ROOT;
                for (char c : word.toCharArray()) {
                    if (NEXT[at][c] == NONE) {
                        NEXT[size] = new int[128];
                        NEXT[at][c] = size++;
                    }
                    at = NEXT[at][c];
                }
                BITS[at] |= 1L << group;
            }
        }
        for (int node = ROOT; node < size; node++) {
            NEXT[node]['_'] = NEXT[node]['_'] == NONE ? NEXT[node]['-'] : NEXT[node]['_'];
        }
    }

    private final Map<String, Long> known = new HashMap<>();
    private char[] characters = new char[64];

    /** The bits of one attribute's value, of which no more than so many characters count. */
    long of(String value, int most) {
        if (value.length() > most) {
            return match(value.substring(0, Math.max(0, most)));
        }
        Long found = known.get(value);
        if (found == null) {
            found = match(value);
            if (known.size() < MAX_KNOWN) {
                known.put(value, found);
            }
        }
        return found;
    }

    /** Lower case, with a space at either end; what is not ASCII is a letter or a gap. */
    private int fold(String value) {
        int length = value.length() + 2;
        if (characters.length < length) {
            characters = new char[length * 2];
        }
        characters[0] = ' ';
        characters[length - 1] = ' ';
        value.getChars(0, value.length(), characters, 1);
        for (int i = 1; i < length - 1; i++) {
            char c = characters[i];
            characters[i] = c < 128 ? FOLDED[c] : Character.isLetterOrDigit(c) ? OTHER_LETTER : ' ';
        }
        return length;
    }

    private long match(String value) {
        int length = fold(value);
        long bits = 0;
        int[] first = NEXT[ROOT];
        int[] firstOfWhole = NEXT[first[EDGE]];
        for (int start = 1; start < length; start++) {
            char c = characters[start];
            if (first[c] != NONE) {
                bits |= from(start, length, ROOT);
            }
            if (firstOfWhole[c] != NONE && !isPart(characters[start - 1])) {
                bits |= from(start, length, first[EDGE]);
            }
        }
        return bits;
    }

    private long from(int start, int length, int root) {
        long bits = 0;
        int at = root;
        for (int i = start; at != NONE && i < length; i++) {
            char c = characters[i];
            bits |= isPart(c) ? 0 : BITS[NEXT[at][EDGE]];
            at = NEXT[at][c];
            bits |= BITS[at];
        }
        return bits;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == OTHER_LETTER;
    }
}
