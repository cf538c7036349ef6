package newswire.enrich.tag.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.shipped.WordLists;

/** Writes names that a text has in capitals alone as they are written elsewhere, where that is known. */
final class Capitals {

    private static final Set<String> SMALL = WordLists.of(Capitals.class, "en").list("small-words-of-names");
    private static final String PARTS = " -'’";

    /** Shorter ones are mostly acronyms. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

    private Capitals() {}

    /** A name's text; that of a place or a person that is known by it, and in capitals, with a capital for each word. */
    static String lowered(Name name) {
        var text = name.text();
        boolean shouted = WORD.matcher(text).find() && text.equals(text.toUpperCase(Locale.ROOT));
        return shouted && isKnown(name) ? lowered(text) : text;
    }

    private static boolean isKnown(Name name) {
        var lexicon = Lexicon.shipped();
        var plain = name.text().toLowerCase(Locale.ROOT);
        return switch (name.type()) {
            case PLACE -> lexicon.isPlace(plain);
            case PERSON ->
                name.words().size() > 1 && lexicon.isGivenName(name.words().getFirst());
            case ORGANISATION -> false;
        };
    }

    private static String lowered(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var written = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || PARTS.indexOf(lower.charAt(i)) >= 0) {
                var word = lower.substring(start, i);
                boolean small = start > 0 && (SMALL.contains(word) || isEnding(lower, start, i));
                written.append(small ? word : capitalised(word));
                written.append(lower, i, Math.min(i + 1, lower.length()));
                start = i + 1;
            }
        }
        return written.toString();
    }

    /** {@code 's}, not {@code O'Neill}. */
    private static boolean isEnding(String lower, int start, int end) {
        return end == start + 1 && "'’".indexOf(lower.charAt(start - 1)) >= 0;
    }

    private static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int scot = word.startsWith("mc") && word.length() > 3 ? 2 : 0;
        int first = word.offsetByCodePoints(scot, 1);
        var start = scot > 0 ? "Mc" : "";
        return start + word.substring(scot, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
