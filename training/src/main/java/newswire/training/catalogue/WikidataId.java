package newswire.training.catalogue;

import java.util.regex.Pattern;

/** Tells ids of Wikidata from what else stands in their place. */
final class WikidataId {

    private static final Pattern FORM = Pattern.compile("Q[1-9]\\d*");

    private WikidataId() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
