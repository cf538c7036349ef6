package newswire.enrich.extract.printed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;

/** What agencies call a story before its headline: {@code UPDATE 2-}, {@code FACTBOX-}. */
final class Slugs {

    private static final Set<String> KNOWN = WordLists.of(Slugs.class, "mul").list("slugs");
    private static final Pattern SLUG = Pattern.compile("(\\p{Lu}{3,14})(?: \\d{1,2}-(?=\\S)|-(?=\\S.*\\p{Ll}))");

    private Slugs() {}

    /** A headline without it. */
    static String off(String headline) {
        Matcher slug = SLUG.matcher(headline);
        boolean known = slug.lookingAt() && KNOWN.contains(slug.group(1).toLowerCase(Locale.ROOT));
        return known ? headline.substring(slug.end()) : headline;
    }
}
