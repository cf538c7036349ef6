package newswire.ingest.parse.map;

import org.jspecify.annotations.Nullable;

/** Language tags in the spelling of BCP 47. */
public final class Languages {

    private Languages() {}

    /** The tag as stated, with hyphens for underscores; null when it can't be one. */
    public static @Nullable String tag(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        String first = stated.strip();
        int comma = first.indexOf(',');
        first = (comma < 0 ? first : first.substring(0, comma)).strip().replace('_', '-');
        if (first.length() < 2 || first.length() > 35 || !Character.isLetter(first.charAt(0))) {
            return null;
        }
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c >= 0x80 || !Character.isLetterOrDigit(c) && c != '-') {
                return null;
            }
        }
        return first;
    }
}
