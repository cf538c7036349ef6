package newswire.enrich.admin;

/** What was asked for is not there. */
final class NoSuchLetterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchLetterException(String message) {
        super(message);
    }
}
