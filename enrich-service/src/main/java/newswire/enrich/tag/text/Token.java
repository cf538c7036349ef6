package newswire.enrich.tag.text;

/**
 * A word, a number or a mark.
 *
 * @param start of the first UTF-16 code unit in the text
 * @param end after the last one
 * @param text what stands there
 */
public record Token(int start, int end, String text) {

    /** Whether it has a letter or a digit; a mark has none. */
    public boolean isWord() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
