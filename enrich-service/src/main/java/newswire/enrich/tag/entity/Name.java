package newswire.enrich.tag.entity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;

/**
 * A name where it was found.
 *
 * @param text as it stands there, white space as single spaces, a place's without the region that follows it
 * @param words of {@code text}, in lower case, without accents and full stops, apostrophes alike, and without <em>mr</em> and the like or
 *     an organisation's article
 * @param address how whom it names is spoken of there
 * @param inBrackets whether it is all that stands between two brackets
 */
record Name(EntityType type, Mention mention, String text, List<String> words, Address address, boolean inBrackets) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_ACRONYM = 4;

    static Name of(EntityType type, Mention mention, String surface, Address address) {
        var whole = String.join(" ", surface.strip().split("\\s+"));
        var text = type == EntityType.PLACE ? withoutRegion(whole) : whole;
        var words = words(text);
        boolean unsaid = words.size() > 1
                && switch (type) {
                    case PERSON -> Address.isForm(words.getFirst());
                    case ORGANISATION -> words.getFirst().equals("the");
                    case PLACE -> false;
                };
        return new Name(type, mention, text, unsaid ? words.subList(1, words.size()) : words, address, false);
    }

    /** {@code Ternport}, of {@code Ternport, Maine}. */
    private static String withoutRegion(String place) {
        int comma = place.indexOf(',');
        return comma > 0 ? place.substring(0, comma).strip() : place;
    }

    private static List<String> words(String text) {
        var words = Arrays.stream(withoutAccents(text)
                        .toLowerCase(Locale.ROOT)
                        .replace(".", "")
                        .replace('’', '\'')
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(text) : words;
    }

    private static String withoutAccents(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /** The same for all ways of writing that differ in case, accents, full stops and apostrophes alone. */
    String key() {
        return String.join(" ", words);
    }

    Name as(EntityType other) {
        return new Name(other, mention, text, words, address, inBrackets);
    }

    Name inBrackets(boolean between) {
        return new Name(type, mention, text, words, address, between);
    }

    /** Whether it is set in capitals, as in some headlines. */
    boolean isShouted() {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > LONGEST_ACRONYM;
    }
}
