package newswire.enrich.tag.keyphrase;

/** What tells a phrase that people would print from another: each feature one of a few steps. */
public final class PhraseFeatures {

    /** Steps of each feature. */
    private static final int STEPS = 16;

    private static final int FEATURES = 16;

    /** How many steps all features have together, the kind of the last word among them. */
    public static final int SIZE = FEATURES * STEPS + 2 * WordKind.PATHS;

    private static final String[] ENDINGS = {
        "ing", "ed", "ly", "tion", "ment", "ity", "er", "ous", "al", "ive", "ful", "able", "es", "s", "y"
    };

    private PhraseFeatures() {}

    /** The step of each feature, as one number below {@link #SIZE}. */
    public static int[] of(String phrase, Candidate candidate, WordRarity rarity) {
        double sum = 0;
        double lowest = rarity.rarest();
        double highest = 0;
        for (var word : phrase.split(" ")) {
            double rare = rarity.of(Terms.form(word));
            sum += rare;
            lowest = Math.min(lowest, rare);
            highest = Math.max(highest, rare);
        }
        int words = candidate.words();
        int count = Math.min(8, candidate.count());
        int rare = (int) Math.min(7, sum / words);
        int[] values = {
            (int) (StrictMath.log(candidate.count()) * 4),
            (int) (sum / words * 1.6),
            (int) (lowest * 1.6),
            (int) (highest * 1.6),
            (int) (StrictMath.log(candidate.firstWord()) * 2),
            Math.min(15, candidate.firstSentence()),
            (candidate.inTitle() ? 8 : 0) + Math.min(3, words) + (candidate.capitalised() > 0.5 ? 4 : 0),
            (int) (candidate.capitalised() * 3) * 4 + Math.min(3, words),
            Math.min(15, phrase.length()),
            (int) (candidate.withinLonger() * 4) + 8 * Math.min(1, words - 1),
            Math.min(3, words) * 4 + Math.min(3, candidate.sentences() - 1),
            (Character.isDigit(phrase.charAt(0)) ? 8 : 0) + words,
            ending(phrase),
            Math.min(3, count / 2) * 4 + Math.min(3, rare / 2),
            (candidate.isName() ? 8 : candidate.capitalised() > 0.5 ? 4 : 0) + Math.min(3, words),
            (int) (StrictMath.log(candidate.frequency() * 4) * 2),
        };
        var features = new int[FEATURES + 1];
        for (int i = 0; i < FEATURES; i++) {
            features[i] = i * STEPS + Math.clamp(values[i], 0, STEPS - 1);
        }
        features[FEATURES] = FEATURES * STEPS + candidate.last().path() + (words > 1 ? WordKind.PATHS : 0);
        return features;
    }

    private static int ending(String phrase) {
        for (int i = 0; i < ENDINGS.length; i++) {
            if (phrase.endsWith(ENDINGS[i])) {
                return i + 1;
            }
        }
        return 0;
    }
}
