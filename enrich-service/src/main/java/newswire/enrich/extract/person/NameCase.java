package newswire.enrich.extract.person;

import java.util.Locale;

/** Names that a byline shouts, as they are written elsewhere: {@code ADA VAN BROOK} is Ada van Brook. */
final class NameCase {

    private static final String VOWELS = "AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝĂĄĘĚĞİŐŒŮŰАЕЁИІЇОУЫЭЮЯЄ";
    /** Letters that only Turkish names have, which part the dotted from the dotless I. */
    private static final String TURKISH = "İŞĞ";

    private static final Locale TURKEY = Locale.of("tr");
    private static final int SURNAME = 4;

    private NameCase() {}

    /** The name itself where it is no shout, or may be an abbreviation. */
    static String natural(String name) {
        int space = name.indexOf(' ');
        if (space < 0) {
            return name;
        }
        boolean all = isShouted(name);
        boolean surname = !all
                && name.indexOf(' ', space + 1) < 0
                && name.length() - space > SURNAME
                && isShouted(name.substring(space + 1));
        if (!all && !surname || !NameShape.isWhole(name) || Roles.isOrganisation(name)) {
            return name;
        }
        Locale locale = name.chars().anyMatch(c -> TURKISH.indexOf(c) >= 0) ? TURKEY : Locale.ROOT;
        StringBuilder out = new StringBuilder(name.length());
        for (String word : name.split(" ")) {
            String lower = word.toLowerCase(locale);
            boolean first = out.isEmpty();
            String written = !isShouted(word) || hasNoVowel(word)
                    ? word
                    : !first && NameShape.isParticle(lower) ? lower : capitalised(lower, locale);
            out.append(first ? "" : " ").append(written);
        }
        return out.toString();
    }

    /** Whether there are capitals and no small letters, of a script that loses nothing by them. */
    private static boolean isShouted(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.GREEK) {
                return false;
            }
            any |= Character.isUpperCase(c);
        }
        return any;
    }

    private static boolean hasNoVowel(String word) {
        return word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    /** With a capital at its beginning and behind marks: {@code O'Brook}, {@code Hale-Brook}, {@code J.K.} */
    private static String capitalised(String lower, Locale locale) {
        StringBuilder out = new StringBuilder(lower.length());
        boolean begins = true;
        for (int i = 0; i < lower.length(); i++) {
            String letter = lower.substring(i, i + 1);
            out.append(begins ? letter.toUpperCase(locale) : letter);
            begins = !Character.isLetter(lower.charAt(i));
        }
        if (lower.startsWith("mc") && lower.length() > 3) {
            out.setCharAt(2, Character.toUpperCase(out.charAt(2)));
        }
        return out.toString();
    }
}
