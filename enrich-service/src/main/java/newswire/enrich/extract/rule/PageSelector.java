package newswire.enrich.extract.rule;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A CSS selector as jsoup understands it, ready to use. Safe for use by several threads.
 *
 * @param css as the user wrote it
 */
public record PageSelector(String css, Evaluator evaluator) {

    private static final int MAX_LENGTH = 1_000;

    /** @throws IllegalArgumentException saying why it is none */
    public static PageSelector of(String css) {
        if (css.isBlank()) {
            throw new IllegalArgumentException("it is empty");
        }
        if (css.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("it is longer than " + MAX_LENGTH + " characters");
        }
        try {
            return new PageSelector(css, Selector.evaluatorOf(css));
        } catch (IllegalStateException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    /** The elements that it matches, in the page's order. */
    Elements in(Document page) {
        return page.select(evaluator);
    }
}
