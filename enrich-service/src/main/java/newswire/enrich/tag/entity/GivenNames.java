package newswire.enrich.tag.entity;

import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** Given names that say whether somebody is a man or a woman. */
public final class GivenNames {

    private static final WordLists LISTS = WordLists.of(GivenNames.class, "en");
    private static final Set<String> OF_MEN = LISTS.list("given-names-of-men");
    private static final Set<String> OF_WOMEN = LISTS.list("given-names-of-women");

    private GivenNames() {}

    /** Whether hardly a woman has this name, in small letters. */
    public static boolean isOfMan(String name) {
        return OF_MEN.contains(name);
    }

    /** Whether hardly a man has this name, in small letters. */
    public static boolean isOfWoman(String name) {
        return OF_WOMEN.contains(name);
    }
}
