package newswire.enrich.route;

import java.util.List;

/** Routes that cannot be used; the message has a sentence for each fault, a line each. */
public final class WrongRoutesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongRoutesException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
