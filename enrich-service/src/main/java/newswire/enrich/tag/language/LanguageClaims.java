package newswire.enrich.tag.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as feeds and pages claim them. */
public final class LanguageClaims {

    /** Codes that are written in the wild for those that we use. */
    private static final Map<String, String> FORMER =
            Map.of("fil", "tl", "cmn", "zh", "arb", "ar", "iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh", "sr");

    private LanguageClaims() {}

    /**
     * The primary language subtag of a claim (BCP 47, RFC 5646 section 2.2.1), e.g. {@code en} of {@code en-GB} and of
     * {@code en_US}; empty when the claim names no language.
     */
    public static Optional<String> primary(String claim) {
        var tag = claim.strip().replace('_', '-');
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return Optional.of(FORMER.getOrDefault(language, language))
                    .filter(code -> !code.isEmpty() && !code.equals("und"));
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** Whether a language is one of the two forms of Norwegian, which many claim by their common code {@code no}. */
    static boolean isNorwegian(String language) {
        return language.equals("nb") || language.equals("nn");
    }
}
