package newswire.cli.console;

/**
 * The end of a job for a reason that a person can do something about. The message is one line that says what happened and
 * what to do; it is all that the person sees.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong at the bottom of {@code error}, in one line. */
    public static String reason(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = root.getMessage();
        var text = message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
        return text.strip().lines().findFirst().orElse(text);
    }
}
