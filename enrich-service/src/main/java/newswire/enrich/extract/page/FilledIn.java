package newswire.enrich.extract.page;

import java.util.Locale;
import java.util.Set;

/** What systems write where they have no value. */
public final class FilledIn {

    private static final Set<String> NONE = Set.of("nil", "null", "none", "undefined", "unknown", "n/a", "nan");

    private FilledIn() {}

    /** Whether a text is nothing else. */
    public static boolean isOne(String text) {
        return NONE.contains(text.toLowerCase(Locale.ROOT));
    }
}
