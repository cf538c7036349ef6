package newswire.enrich.tag.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text. Safe for use by several threads. */
public final class LanguageDetector {

    /** A script of one language leaves little doubt. */
    private static final double BY_SCRIPT = 0.99;

    /** What a claim makes its language more likely by. Many a template claims English whatever it is filled with. */
    private static final double CLAIM = 20;

    private static final double CLAIM_OF_ENGLISH = 3;

    /** Below this a claimed language that the model does not know is believed. */
    private static final double CLEAR = 0.9;

    private static final double CONFIDENCE_OF_A_CLAIM_ALONE = 0.6;

    private final LanguageModel model;

    /** A detector with the model that ships with the service. */
    public LanguageDetector() {
        this(LanguageModel.shipped());
    }

    public LanguageDetector(LanguageModel model) {
        this.model = model;
    }

    /** The most likely language of {@code text}, null when it has no letters. */
    public @Nullable DetectedLanguage detect(String text) {
        return detect(text, List.of());
    }

    /**
     * As {@link #detect(String)}, with what page and feed claim (BCP 47, or nearly) as further evidence: it decides
     * between languages that the text leaves open, and never against a clear text.
     */
    public @Nullable DetectedLanguage detect(String text, Collection<String> claims) {
        var letters = NormalText.of(text);
        if (letters == null) {
            return null;
        }
        var claimed = primary(claims);
        var sole = letters.system().language();
        if (sole != null) {
            return new DetectedLanguage(soleOrClaimed(letters.system(), sole, claimed), BY_SCRIPT);
        }
        var languages = model.of(letters.system());
        return languages == null ? null : likeliest(languages, letters, claimed);
    }

    private static Set<String> primary(Collection<String> claims) {
        var codes = new LinkedHashSet<String>();
        for (var claim : claims) {
            LanguageClaims.primary(claim).ifPresent(codes::add);
        }
        return codes;
    }

    private static String soleOrClaimed(WritingSystem system, String sole, Set<String> claimed) {
        return claimed.stream().filter(system.others()::contains).findFirst().orElse(sole);
    }

    private static DetectedLanguage likeliest(LinearModel model, NormalText letters, Set<String> claimed) {
        var weights = model.probabilities(letters.words());
        double sum = 0;
        int best = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= evidence(model.languages().get(i), claimed);
            sum += weights[i];
            best = weights[i] > weights[best] ? i : best;
        }
        var found = new DetectedLanguage(model.languages().get(best), weights[best] / sum);
        return found.confidence() >= CLEAR ? found : strangerOr(found, model, claimed);
    }

    private static double evidence(String language, Set<String> claimed) {
        if (!claimed.contains(language) && !(LanguageClaims.isNorwegian(language) && claimed.contains("no"))) {
            return 1;
        }
        return language.equals("en") ? CLAIM_OF_ENGLISH : CLAIM;
    }

    private static DetectedLanguage strangerOr(DetectedLanguage found, LinearModel model, Set<String> claimed) {
        return claimed.stream()
                .filter(code -> !model.languages().contains(code) && !code.equals("no"))
                .findFirst()
                .map(code -> new DetectedLanguage(code, CONFIDENCE_OF_A_CLAIM_ALONE))
                .orElse(found);
    }
}
