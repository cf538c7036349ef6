package newswire.enrich.tag.link;

import java.util.Set;

/** Names of places that mean several things so often that no rule here can tell. */
final class Ambiguous {

    private static final Set<String> NAMES = Set.of(
            "georgia",
            "washington",
            "new york",
            "congo",
            "korea",
            "victoria",
            "buenos aires",
            "holland",
            "galicia",
            "saint helena");

    private Ambiguous() {}

    static boolean isName(String name) {
        return NAMES.contains(NameKey.of(name));
    }
}
