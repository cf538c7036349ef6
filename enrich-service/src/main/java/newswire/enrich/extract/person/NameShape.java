package newswire.enrich.extract.person;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.Offers;

/** How names are written: what may be one, what surely is a person's, and what is only a login. */
final class NameShape {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 7;
    private static final int MAX_NUMBERED = 3;
    private static final int MAX_WHOLE = 5;
    private static final int MAX_IDEOGRAPHS = 6;
    private static final int MAX_SHORTENED = 5;
    private static final String BEFORE = " ,;:|-–—*.·【《「［[＝(（";
    private static final String AFTER = " ,;:|-–—*·】》」］]→）)";

    private static final Pattern DATED = Pattern.compile("\\d{1,2}[:.]\\d{2}|\\d{4}|^\\d|\\d(?:st|nd|rd|th)?$");
    private static final Pattern SLUG = Pattern.compile("[a-z]{2,}(-[a-z]{2,}){1,2}");
    /** Small words within names: {@code Ada von Brook}. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "v", "zu", "van", "der", "den", "de", "ter", "ten", "te", "het", "del", "della", "dalla",
            "dello", "delle", "degli", "di", "da", "dal", "dos", "das", "do", "du", "des", "la", "le", "les", "lo",
            "el", "al", "bin", "ben", "bint", "binti", "ibn", "abu", "ul", "ur", "y", "e", "af", "av", "san", "mac",
            "vanden", "d", "l", "t", "jr", "sr");

    private NameShape() {}

    /** Whether this may be a name at all. */
    static boolean isName(String name) {
        if (name.length() < 2 || name.length() > MAX_LENGTH || name.startsWith("http") || name.contains("www.")) {
            return false;
        }
        return name.codePoints().anyMatch(Character::isLetter)
                && !DATED.matcher(name).find()
                && name.indexOf('%') < 0
                && !Leads.endsIn(name)
                && name.split(" ").length <= (hasDigit(name) ? MAX_NUMBERED : MAX_WORDS)
                && !Nobody.is(name);
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }

    /** Whether a word is one for what pages offer to do: {@code Follow}. */
    static boolean isOffer(String word) {
        return Offers.isOne(word);
    }

    /** Whether it is written as a person's whole name is: two words and more, with capitals where the script has them. */
    static boolean isWhole(String name) {
        int first = name.codePointAt(0);
        if (Character.isIdeographic(first) || isSyllable(first)) {
            return name.length() <= MAX_IDEOGRAPHS
                    && name.codePoints().allMatch(c -> Character.isLetter(c) || c == '·');
        }
        String[] words = name.split(" ");
        Set<String> proper = new HashSet<>();
        for (String word : words) {
            boolean small = startsNoName(word);
            if (small && !isParticle(word) || !small && (!isWord(word) || !proper.add(word))) {
                return false;
            }
        }
        return proper.size() >= 2 && words.length <= MAX_WHOLE && !startsNoName(words[words.length - 1]);
    }

    /** Letters, perhaps parted by hyphens and the like, or so few before a full stop that they stand for more. */
    private static boolean isWord(String word) {
        boolean letters = word.codePoints()
                .allMatch(c -> Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || ".'’`´-‐׳״\u200c\u200d".indexOf(c) >= 0);
        return letters && (!word.endsWith(".") || word.length() <= MAX_SHORTENED);
    }

    static boolean isSyllable(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether a word begins with a small letter, or with none. */
    private static boolean startsNoName(String word) {
        int first = word.isEmpty() ? ' ' : word.codePointAt(0);
        return Character.isLowerCase(first) && !hasCapital(word) || !Character.isLetter(first);
    }

    /** {@code d'Arc}, {@code al-Hale}. */
    private static boolean hasCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase);
    }

    /** Whether names have this small word in them. */
    static boolean isParticle(String word) {
        String bare = word.endsWith(".") || word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
        return PARTICLES.contains(bare);
    }

    /** A name without marks around it. */
    static String bare(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isMark(name.charAt(from))) {
            from++;
        }
        while (to > from && AFTER.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isMark(char c) {
        return BEFORE.indexOf(c) >= 0 || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** A name that was given as part of an address: {@code ada-brook} is Ada Brook. */
    static String unslug(String name) {
        if (name.indexOf('-') < 0 || !SLUG.matcher(name).matches()) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (String part : name.split("-")) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(part.charAt(0)))
                    .append(part.substring(1));
        }
        return out.toString();
    }
}
