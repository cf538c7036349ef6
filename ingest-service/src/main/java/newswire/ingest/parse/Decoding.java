package newswire.ingest.parse;

/**
 * How the bytes of a document became text.
 *
 * @param charset the name of the character set that was used, lower case
 * @param basis what it was chosen by
 * @param overridden whether the document or its sender declared another one, which its bytes contradict
 */
public record Decoding(String charset, Basis basis, boolean overridden) {

    /** Whether nothing reliable named the character set. */
    public boolean guessed() {
        return basis == Basis.DETECTED;
    }

    /** What a character set was chosen by, in the order of trust (RFC 7303, 3). */
    public enum Basis {
        BYTE_ORDER_MARK,
        HEADER,
        PROLOG,
        /** The default of XML and JSON, UTF-8, which the bytes confirm. */
        DEFAULT,
        /** A guess from the bytes. */
        DETECTED
    }
}
