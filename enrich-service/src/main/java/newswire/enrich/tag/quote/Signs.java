package newswire.enrich.tag.quote;

import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** Words that speak for speech between marks, or against it. */
final class Signs {

    private static final WordLists LISTS = WordLists.of(Signs.class, "en");

    static final Set<String> FINITE = LISTS.list("finite");
    static final Set<String> OF_SPEAKER = LISTS.list("of-speaker");
    static final Set<String> OF_OTHERS = LISTS.list("of-others");
    static final Set<String> WORKS = LISTS.list("works");
    static final Set<String> SAYINGS = LISTS.list("sayings");
    static final Set<String> NAMINGS = LISTS.list("namings");

    private Signs() {}
}
