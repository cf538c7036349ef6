package newswire.enrich.tag.language;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scripts, and the language of those that belong to one language alone as far as news goes. */
public enum WritingSystem {
    LATIN,
    CYRILLIC,
    ARABIC,
    DEVANAGARI,
    GREEK("el"),
    HEBREW("he", "yi"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    ETHIOPIC("am", "ti"),
    BENGALI("bn", "as"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    ORIYA("or"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    THAI("th"),
    LAO("lo"),
    MYANMAR("my"),
    KHMER("km"),
    TIBETAN("bo", "dz"),
    THAANA("dv"),
    HANGUL("ko"),
    KANA("ja"),
    HAN("zh", "yue");

    private static final WritingSystem[] VALUES = values();
    private static final byte[] SYSTEMS = systems();

    private final @Nullable String language;
    private final Set<String> others;

    WritingSystem() {
        this.language = null;
        this.others = Set.of();
    }

    WritingSystem(String language, String... others) {
        this.language = language;
        this.others = Set.of(others);
    }

    /** The one language of this script, null where there are several. */
    public @Nullable String language() {
        return language;
    }

    /** Languages that also have this script and that only a claim can tell from {@link #language()}. */
    Set<String> others() {
        return others;
    }

    /** The script of a letter, null for whatever is no letter of any of these. */
    public static @Nullable WritingSystem of(char letter) {
        int system = SYSTEMS[letter];
        return system < 0 ? null : VALUES[system];
    }

    /**
     * How much a letter counts against those of other scripts. Latin names and brands stand in texts of all scripts, and
     * seldom the other way round; and a syllable or word in one sign has more to say.
     */
    int weight() {
        return switch (this) {
            case LATIN -> 1;
            case HAN, KANA, HANGUL -> 4;
            default -> 2;
        };
    }

    private static byte[] systems() {
        var systems = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < systems.length; c++) {
            systems[c] = (byte) (Character.isLetter(c) ? system(UnicodeScript.of(c)) : -1);
        }
        return systems;
    }

    private static int system(UnicodeScript script) {
        if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
            return KANA.ordinal();
        }
        for (var system : VALUES) {
            if (system.name().equals(script.name())) {
                return system.ordinal();
            }
        }
        return -1;
    }
}
