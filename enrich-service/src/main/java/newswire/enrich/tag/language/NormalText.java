package newswire.enrich.tag.language;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text in its main script, as the model reads them: lower case, composed (Unicode form C), words parted
 * by one space, apostrophes inside words kept, anything else dropped.
 *
 * @param system the script of most letters
 */
public record NormalText(WritingSystem system, String words) {

    /** What follows says nothing new about the language. */
    private static final int MAX_LENGTH = 3_000;

    /** A tenth of kana makes Chinese characters Japanese. */
    private static final int HAN_PER_KANA = 10;

    /** Null when {@code text} has no letter of a script that we know. */
    public static @Nullable NormalText of(String text) {
        var beginning = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        var composed =
                Normalizer.isNormalized(beginning, Form.NFC) ? beginning : Normalizer.normalize(beginning, Form.NFC);
        var system = mainSystem(composed);
        return system == null ? null : new NormalText(system, words(composed, system));
    }

    private static @Nullable WritingSystem mainSystem(String text) {
        var weights = new int[WritingSystem.values().length];
        for (int i = 0; i < text.length(); i++) {
            var system = WritingSystem.of(text.charAt(i));
            if (system != null) {
                weights[system.ordinal()] += system.weight();
            }
        }
        int kana = weights[WritingSystem.KANA.ordinal()];
        int han = weights[WritingSystem.HAN.ordinal()];
        boolean japanese = kana * HAN_PER_KANA > han;
        weights[WritingSystem.KANA.ordinal()] = japanese ? kana + han : 0;
        weights[WritingSystem.HAN.ordinal()] = japanese ? 0 : kana + han;
        return heaviest(weights);
    }

    private static @Nullable WritingSystem heaviest(int[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return weights[best] == 0 ? null : WritingSystem.values()[best];
    }

    private static String words(String text, WritingSystem system) {
        var words = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (isPart(c, system) || inWord && (isMark(c) || c == '\'' && continues(text, i + 1, system))) {
                if (!inWord && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(c);
                inWord = true;
            } else {
                inWord = false;
            }
        }
        return words.toString();
    }

    private static boolean continues(String text, int next, WritingSystem system) {
        return next < text.length() && isPart(text.charAt(next), system);
    }

    private static boolean isPart(char c, WritingSystem system) {
        return WritingSystem.of(c) == system;
    }

    private static boolean isMark(char c) {
        if (c < '\u0300') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Signs that are written in several ways without a difference. */
    private static char folded(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u0218', '\u0219' -> '\u015f'; // comma below, often written as cedilla
            case '\u021a', '\u021b' -> '\u0163';
            default -> Character.toLowerCase(c);
        };
    }
}
