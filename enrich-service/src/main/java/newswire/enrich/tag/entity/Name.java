package newswire.enrich.tag.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;

/**
 * A name where it was found.
 *
 * @param text as it stands there, white space as single spaces
 * @param words of {@code text}, in lower case, without full stops, apostrophes alike, and without <em>mr</em> and the like
 * @param address how whom it names is spoken of there
 */
record Name(EntityType type, Mention mention, String text, List<String> words, Address address) {

    static Name of(EntityType type, Mention mention, String surface, Address address) {
        var text = String.join(" ", surface.strip().split("\\s+"));
        var words = words(text);
        boolean addressed = type == EntityType.PERSON && words.size() > 1 && Address.isForm(words.getFirst());
        return new Name(type, mention, text, addressed ? words.subList(1, words.size()) : words, address);
    }

    private static List<String> words(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replace(".", "")
                        .replace('’', '\'')
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? List.of(text) : words;
    }

    /** The same for all ways of writing that differ in case, full stops and apostrophes alone. */
    String key() {
        return String.join(" ", words);
    }

    Name as(EntityType other) {
        return new Name(other, mention, text, words, address);
    }

    /** Whether it is set in capitals, as in some headlines. */
    boolean isShouted() {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 4;
    }
}
