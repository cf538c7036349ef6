package newswire.enrich.tag.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.language.CountryNames;

/**
 * Tells given names from other words with a capital.
 *
 * @param names that are common where the language is spoken, in small letters
 * @param others that are hardly names of people in that language, though a list of all the world's has them
 * @param countries which have names of their own
 * @param small words that the story has in small letters
 * @param nounsHaveCapitals so that a word that is also a surname is not sure enough
 */
record GivenNameTest(
        Set<String> names, Set<String> others, CountryNames countries, Set<String> small, boolean nounsHaveCapitals) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Whether a word is a given name; of a double name the first half tells. */
    boolean isOne(String word) {
        int hyphen = word.indexOf('-');
        var first = hyphen > 0 ? word.substring(0, hyphen) : word;
        var lower = first.toLowerCase(Locale.ROOT);
        boolean half = hyphen > 0 && !Character.isUpperCase(word.codePointAt(hyphen + 1));
        boolean shouted = first.equals(first.toUpperCase(Locale.ROOT));
        if (half || shouted || others.contains(lower) || countries.english(word) != null) {
            return false;
        }
        var plain = withoutAccents(lower);
        return names.contains(lower)
                || GivenNames.isOfMan(plain)
                || GivenNames.isOfWoman(plain)
                || !small.contains(lower) && (isListed(lower) || isListed(plain));
    }

    /** Whether a word may be another given name, behind one: {@code Amadeus}. */
    boolean mayBeSecond(String word) {
        return Lexicon.shipped().isGivenName(withoutAccents(word.toLowerCase(Locale.ROOT)));
    }

    private static String withoutAccents(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    }

    private boolean isListed(String name) {
        var lexicon = Lexicon.shipped();
        return lexicon.isGivenName(name)
                && !lexicon.isGreatPlace(name)
                && !lexicon.isWord(name)
                && !(nounsHaveCapitals && lexicon.isFamilyName(name));
    }
}
