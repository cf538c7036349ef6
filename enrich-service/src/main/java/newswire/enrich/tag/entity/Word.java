package newswire.enrich.tag.entity;

import java.util.Locale;

/**
 * A token as the features see it, all in numbers.
 *
 * @param text as it stands there
 * @param lower hash of it in lower case, digits as zeros
 * @param exact hash of it as it stands there
 * @param shape hash of the run of its kinds of characters
 * @param kind what its letters look like at a glance
 * @param cluster path of its Brown cluster, 0 for none
 * @param neighbours path of the cluster of its vector, 0 for none
 */
record Word(String text, int lower, int exact, int shape, Kind kind, int cluster, int neighbours) {

    /** A longer word is read up to here. */
    private static final int LONGEST = 40;

    /** What a word looks like at a glance. */
    enum Kind {
        LOWER,
        CAPITALISED,
        CAPITALS,
        INITIAL,
        MIXED,
        NUMBER,
        MARK
    }

    /** @param shouted whether the whole sentence is in capitals, so that capitals say nothing */
    static Word of(String token, Lexicon lexicon, boolean shouted) {
        var text = token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        var lower = text.toLowerCase(Locale.ROOT);
        var plain = withoutDigits(lower);
        var kind = kind(text);
        return new Word(
                text,
                Hash.of(plain),
                Hash.of(text),
                shape(text),
                kind,
                lexicon.clusters().get(Hash.of(lower)),
                neighbours(text, lower, lexicon, shouted && kind == Kind.CAPITALS));
    }

    private static int neighbours(String text, String lower, Lexicon lexicon, boolean shouted) {
        if (shouted) {
            int path = lexicon.neighbours().get(Hash.of(text.charAt(0) + lower.substring(1)));
            return path != 0 ? path : lexicon.neighbours().get(Hash.of(lower));
        }
        int path = lexicon.neighbours().get(Hash.of(text));
        return path != 0 || text.equals(lower) ? path : lexicon.neighbours().get(Hash.of(lower));
    }

    private static String withoutDigits(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isDigit(lower.charAt(i))) {
                return lower.codePoints()
                        .map(c -> Character.isDigit(c) ? '0' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return lower;
    }

    private static Kind kind(String text) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) || Character.isTitleCase(c) ? 1 : 0;
            lower += Character.isLetter(c) && !Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        if (upper + lower == 0) {
            return digits > 0 ? Kind.NUMBER : Kind.MARK;
        }
        if (upper == 0) {
            return Kind.LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? Kind.INITIAL : Kind.CAPITALS;
        }
        return upper == 1 && Character.isUpperCase(text.charAt(0)) ? Kind.CAPITALISED : Kind.MIXED;
    }

    private static int shape(String text) {
        int hash = 17;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            hash = kind == last ? hash : Hash.of(hash, kind);
            last = kind;
        }
        return hash;
    }

    boolean hasCapital() {
        return switch (kind) {
            case CAPITALISED, CAPITALS, INITIAL, MIXED -> true;
            case LOWER, NUMBER, MARK -> false;
        };
    }
}
