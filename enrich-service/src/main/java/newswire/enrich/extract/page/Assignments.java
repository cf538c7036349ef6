package newswire.enrich.extract.page;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON that a page's scripts assign to the window's properties, one after the other: {@code window.STATE = {…}}. */
final class Assignments {

    private static final String OPENING = "<script";
    private static final String WINDOW = "window";
    private static final int MAX_TRIES = 50;
    private static final int MAX_NAME = 80;

    private final String html;
    private int at;
    private int tries;

    /** Reads a page's source. */
    Assignments(String html) {
        this.html = html;
        this.at = Math.max(0, html.indexOf(OPENING));
    }

    /** The next one that can be read, null when there is none or enough were tried. */
    @Nullable
    JsonNode next() {
        int found = html.indexOf(WINDOW, at);
        while (found >= 0 && tries < MAX_TRIES) {
            at = found + WINDOW.length();
            int value = value(at);
            if (value >= 0) {
                tries++;
                JsonNode data = StructuredData.readFirst(html, value);
                if (data != null) {
                    return data;
                }
            }
            found = html.indexOf(WINDOW, at);
        }
        return null;
    }

    /** Where an object begins that is assigned to the property that is named here, -1 when none is. */
    private int value(int afterWindow) {
        int end = Math.min(html.length(), afterWindow + MAX_NAME);
        int equals = html.indexOf('=', afterWindow, end);
        if (equals < 0 || equals == afterWindow || ".[".indexOf(html.charAt(afterWindow)) < 0) {
            return -1;
        }
        int value = equals + 1;
        while (value < html.length() && html.charAt(value) <= ' ') {
            value++;
        }
        return value < html.length() && html.charAt(value) == '{' ? value : -1;
    }
}
