package newswire.enrich.tag.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is spoken of where they are named.
 *
 * @param title before the name in full and in small letters, <em>mr</em>, <em>senator</em>; null where there is none
 * @param man how much speaks for a man there; below nought for a woman
 */
record Address(@Nullable String title, int man) {

    private static final WordLists LISTS = WordLists.of(Address.class, "en");

    /** Nothing is known. */
    static final Address NONE = new Address(null, 0);

    private static final int BY_TITLE = 3;

    /** Every other one is somebody else's. */
    private static final int BY_PRONOUN = 1;

    /** A pronoun farther behind the name stands for somebody else as likely as not. */
    private static final int FARTHEST = 25;

    private static final Set<String> OF_MEN = LISTS.list("titles-of-men");
    private static final Set<String> OF_WOMEN = LISTS.list("titles-of-women");
    private static final Set<String> MEN = LISTS.list("men");
    private static final Set<String> WOMEN = LISTS.list("women");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("mrs", "ms"),
            Map.entry("miss", "ms"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("gov", "governor"),
            Map.entry("dr", "doctor"),
            Map.entry("prof", "professor"),
            Map.entry("gen", "general"),
            Map.entry("pres", "president"));
    private static final Set<String> OFFICES = LISTS.list("offices");

    /** As a sentence speaks of whom its tokens from {@code first} to {@code last} name. */
    static Address of(List<Token> tokens, byte[] labels, int first, int last) {
        int own = first < last && isForm(plain(tokens.get(first))) ? first + 1 : first;
        var before = own > 0 ? plain(tokens.get(own - 1)) : "";
        var title = SHORT.getOrDefault(before, before);
        boolean comma = before.equals(",") && own > 1;
        var kin = comma ? plain(tokens.get(own - 2)) : before;
        int man = OF_MEN.contains(title) || MEN.contains(kin)
                ? BY_TITLE
                : OF_WOMEN.contains(title) || WOMEN.contains(kin) ? -BY_TITLE : pronoun(tokens, labels, first, last);
        return new Address(isTitle(title) ? title : null, man);
    }

    /** Whether a word in small letters is a title or an office. */
    static boolean isTitle(String word) {
        return OF_MEN.contains(word) || OF_WOMEN.contains(word) || OFFICES.contains(word);
    }

    /** Whether a word, in small letters and without full stop, is a form of address that is no part of a name. */
    static boolean isForm(String word) {
        return SHORT.containsKey(word) || word.equals("mr") || word.equals("ms");
    }

    /** Whether more than a pronoun speaks for man or woman. */
    boolean isSure() {
        return Math.abs(man) > BY_PRONOUN;
    }

    /** Whether the title says if it is a man or a woman. */
    boolean isGendered() {
        return title != null && (OF_MEN.contains(title) || OF_WOMEN.contains(title));
    }

    /** What the next pronoun says, where it is the first person of a sentence and no other one comes between. */
    private static int pronoun(List<Token> tokens, byte[] labels, int first, int last) {
        for (int i = 0; i < first; i++) {
            if (Labels.type(labels[i]) == EntityType.PERSON) {
                return 0;
            }
        }
        for (int i = last + 1; i < labels.length && i < last + FARTHEST; i++) {
            var word = plain(tokens.get(i));
            if (Labels.type(labels[i]) == EntityType.PERSON
                    || i == last + 1 && (word.equals("'s") || word.equals("’s"))) {
                return 0;
            }
            switch (word) {
                case "he", "his", "him", "himself" -> {
                    return BY_PRONOUN;
                }
                case "she", "her", "herself" -> {
                    return -BY_PRONOUN;
                }
                default -> {}
            }
        }
        return 0;
    }

    private static String plain(Token token) {
        var word = token.text().toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
