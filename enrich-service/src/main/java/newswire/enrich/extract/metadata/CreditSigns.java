package newswire.enrich.extract.metadata;

import java.util.List;
import java.util.stream.Stream;
import newswire.enrich.extract.page.PictureWords;

/**
 * Quick questions about a caption before {@link Credits} reads it by patterns, which take a hundred times as long: what is
 * answered by no can't be read that way. The text is on one line, with single spaces.
 */
final class CreditSigns {

    /** What may stand between a word for a picture and the mark. */
    private static final List<String> BY = List.of(" by", " par", " von");

    private static final List<String> LEADS =
            Stream.concat(PictureWords.LEADS.stream(), BY.stream()).toList();
    /** Agencies as they write themselves. */
    static final List<String> AGENCIES = List.of(
            "Getty Images", "Reuters", "REUTERS", "AFP", "AP", "EPA", "dpa", "Alamy", "Shutterstock", "Imago", "imago");

    private static final int MAX_AFTER_AGENCY = 40;
    private static final int MIN_BEFORE_NAME = 20;

    private CreditSigns() {}

    /** Whether a mark follows a word that leads to a credit: {@code Photo:}. */
    static boolean mayBeLed(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '/' || c == '：' || c == '©') {
                int end = text.charAt(i - 1) == ' ' ? i - 1 : i;
                for (String lead : LEADS) {
                    if (text.regionMatches(true, end - lead.length(), lead, 0, lead.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the text ends in a bracket. */
    static boolean mayBeBracketed(String text) {
        String end = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return end.endsWith(")") || end.endsWith("]");
    }

    /** Whether a bar or stroke stands between spaces. */
    static boolean mayBeSlashed(String text) {
        return text.contains(" / ") || text.contains(" | ");
    }

    /** Whether an agency's name stands near the end. */
    static boolean mayTrail(String text) {
        for (String agency : AGENCIES) {
            int at = text.lastIndexOf(agency);
            if (at > 0 && at + agency.length() + MAX_AFTER_AGENCY >= text.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but capitalised words follows a mark that ends a sentence. */
    static boolean mayBeNamed(String text) {
        int from = text.length();
        while (from > 0 && (text.charAt(from - 1) == ' ' || isOfName(text.charAt(from - 1)))) {
            from--;
        }
        for (int i = Math.max(MIN_BEFORE_NAME, from - 1); i + 1 < text.length(); i++) {
            if (".!?\"”»…".indexOf(text.charAt(i)) >= 0) {
                int next = text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                if (next < text.length() && isCapital(text.codePointAt(next))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || ".'’/-".indexOf(c) >= 0;
    }

    private static boolean isCapital(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }
}
