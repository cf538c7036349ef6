package newswire.enrich.extract.person;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.FilledIn;
import newswire.enrich.extract.page.Offers;
import newswire.enrich.extract.person.BylineWords.Kind;

/** What stands where a page names its author and is nobody's name: what is filled in, a label, a button, a link to more. */
final class Nobody {

    private static final Set<String> FILLED_IN =
            Set.of(("admin|administrator|author|no author|web|webmaster|anonymous|anonym|anonyme|anónimo|anonimo|未知"
                            + "|匿名|匿名用户|佚名|root|user|guest|name|your name|the end|end|fin|fine|ende|koniec|printer-friendly version|send by email")
                    .split("\\|"));
    private static final Set<String> LABELS = BylineWords.shipped().of(Kind.author, Kind.writer);
    /** What a label has before it. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:the|der|die|das|le|la|les|el|los|o|os|il|lo|gli|de|het)\\s+|l['’]");
    /** What leads to more of an author, and no name has in it. */
    private static final Pattern OF_AUTHORS =
            Pattern.compile("\\b(?:about|mail to) the author", Pattern.CASE_INSENSITIVE);
    /** What links to more begin with, and no name. */
    private static final Set<String> MORE = Set.of(
            "about", "all", "more", "view", "visit", "alle", "mehr", "weitere", "über", "tous", "toutes", "todos",
            "todas", "tutti", "sobre");

    /** What pages offer to do, and people are called by too. */
    private static final Set<String> GIVEN_NAMES = Set.of("line", "skip", "dela", "del", "mail", "back", "like");

    private Nobody() {}

    static boolean is(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (FILLED_IN.contains(lower)
                || FilledIn.isOne(lower)
                || Offers.isOne(name)
                || OF_AUTHORS.matcher(name).find()) {
            return true;
        }
        int space = lower.indexOf(' ');
        String first = space < 0 ? lower : lower.substring(0, space);
        if (MORE.contains(first) || space > 0 && Offers.isOne(first) && !GIVEN_NAMES.contains(first)) {
            return true;
        }
        var article = ARTICLE.matcher(lower);
        return LABELS.contains(article.lookingAt() ? lower.substring(article.end()) : lower);
    }
}
