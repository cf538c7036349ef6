package newswire.enrich.tag.keyphrase;

/**
 * What a page would print of the phrases that readers marked. They marked verbs, adjectives and single words of any kind; a page
 * prints names, nouns and phrases that come again. Where the article has a headline of its own, what that speaks of comes first,
 * and what is said once, elsewhere, comes last. All numbers are logarithms of odds.
 */
final class Worth {

    /** What comes so often matters, wherever it stands. */
    private static final int OFTEN = 3;

    private static final double NAME_OF_TITLE = 0.7;
    private static final double NAME = 0.4;
    private static final double CAPITALISED_PHRASE = -1;
    private static final double NOUN_OFTEN = 0.4;
    private static final double PHRASE = 0.2;
    private static final double PHRASE_OF_ONCE = -1;
    private static final double ADJECTIVE = -3.5;
    private static final double BROKEN = -4;
    private static final double VAGUE = -4;

    private static final double NAME_OF_HEADLINE = 0.5;
    private static final double NAME_OF_ONCE = -0.8;
    private static final double NAME_OFTEN = 0.5;
    private static final double CAPITALISED_WORD = -0.7;
    private static final double PHRASE_OF_HEADLINE = 1.2;
    private static final double PHRASE_AGAIN = 0.4;
    private static final double PHRASE_OFTEN = 1.2;
    private static final double NOUN_OF_HEADLINE = 1;
    private static final double WORD_SELDOM = -1;

    /** What a word loses for each step of rarity that it is more common than this: such are in one story of fifty and many more. */
    private static final double COMMON_WORD = -0.6;

    private static final double TELLING = 5;

    private Worth() {}

    /** How much more, or less, likely a phrase is to be printed than marked. */
    static double of(Candidate candidate, double rarity, boolean hasHeadline) {
        double worth = candidate.isName() ? ofName(candidate) : ofPhrase(candidate);
        return hasHeadline ? worth + besideHeadline(candidate, rarity) : worth;
    }

    private static double ofName(Candidate candidate) {
        boolean often = candidate.count() >= OFTEN;
        if (candidate.inTitle() && often) {
            return NAME_OF_TITLE;
        }
        return candidate.words() > 1 && (often || candidate.inTitle()) ? NAME : 0;
    }

    private static double ofPhrase(Candidate candidate) {
        boolean several = candidate.words() > 1;
        if (candidate.isVague()) {
            return VAGUE;
        }
        if (!candidate.isWhole()) {
            return !several && candidate.last().mayBegin() ? ADJECTIVE : BROKEN;
        }
        if (candidate.capitalised() > 0.5) {
            return several ? CAPITALISED_PHRASE : 0;
        }
        if (several) {
            return candidate.count() > 1 ? PHRASE : PHRASE_OF_ONCE;
        }
        return candidate.count() >= OFTEN ? NOUN_OFTEN : 0;
    }

    private static double besideHeadline(Candidate candidate, double rarity) {
        boolean told = candidate.inTitle();
        boolean again = candidate.count() > 1;
        boolean often = candidate.count() >= OFTEN;
        if (candidate.isName()) {
            return told ? NAME_OF_HEADLINE : often ? NAME_OFTEN : again ? 0 : NAME_OF_ONCE;
        }
        if (candidate.isPartOfNames()) {
            return BROKEN;
        }
        boolean several = candidate.words() > 1;
        if (candidate.capitalised() > 0.5) {
            return several ? 0 : CAPITALISED_WORD;
        }
        if (several) {
            return (told ? PHRASE_OF_HEADLINE : 0) + (often ? PHRASE_OFTEN : again ? PHRASE_AGAIN : 0);
        }
        if (told) {
            return again ? NOUN_OF_HEADLINE : 0;
        }
        return COMMON_WORD * Math.max(0, TELLING - rarity) + (often ? 0 : WORD_SELDOM);
    }
}
