package newswire.cli.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import tools.jackson.core.JacksonException;

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
        var root = root(error);
        return switch (root) {
            case NoSuchFileException missing -> "there is no file or folder " + missing.getFile();
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case JacksonException malformed -> "not a JSON object: " + withoutPlace(malformed.getOriginalMessage());
            case AccessDeniedException closed -> "there is no permission for " + closed.getFile();
            default -> firstLine(root);
        };
    }

    /** The reader names a place within its own source too, which says nothing to a person. */
    private static String withoutPlace(String message) {
        var place = message.indexOf(" (start marker at");
        return place < 0 ? message : message.substring(0, place);
    }

    private static String firstLine(Throwable root) {
        var message = root.getMessage();
        var text = message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
        return text.strip().lines().findFirst().orElse(text);
    }

    /** What is at the bottom of {@code error}. */
    static Throwable root(Throwable error) {
        var root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
