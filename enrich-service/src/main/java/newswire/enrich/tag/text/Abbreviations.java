package newswire.enrich.tag.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the full stop of an abbreviation from that of a sentence, in English above all. */
final class Abbreviations {

    /** Forms such as {@code U.S.} and {@code p.m.} */
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{L}\\.)+(?:\\p{L}\\.)|\\p{L}{1,2}\\.(?:\\p{L}\\.)+");

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    /** What stands before a name or a number, and so never at the end of a sentence. */
    private static final Set<String> LEADING =
            Set.of(("mr mrs ms dr prof rev hon gov sen rep gen col lt capt cmdr sgt maj cpl adm"
                            + " brig supt insp det st ste mt ft pres amb atty messrs mme mlle no nos fig figs art vs v ca cf ed eds"
                            + " vol pp sr. m.p hrsg geb tel")
                    .split(" "));

    /** What may stand anywhere. */
    private static final Set<String> ANYWHERE =
            Set.of(("inc corp co ltd plc bros jr sr esq etc al dept univ assn est jan feb mar apr"
                            + " jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif"
                            + " colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa"
                            + " penn tenn tex va vt wash wis wyo ave blvd rd hwy sq bldg approx max min hr hrs lb lbs oz"
                            + " e.g i.e a.m p.m ph.d u.s u.k u.n")
                    .split(" "));

    private Abbreviations() {}

    /** Whether {@code word}, which ends with a full stop, is read with it in the midst of a sentence. */
    static boolean isAbbreviation(String word) {
        return isLeading(word) || ANYWHERE.contains(stem(word)) || isLettered(word);
    }

    /** Whether a name or number has to follow. */
    static boolean isLeading(String word) {
        return LEADING.contains(stem(word)) || INITIAL.matcher(word).matches();
    }

    /** Whether each letter has its own full stop, so that the last one belongs to the word at the end of a sentence too. */
    static boolean isLettered(String word) {
        return LETTERS.matcher(word).matches();
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT);
    }
}
