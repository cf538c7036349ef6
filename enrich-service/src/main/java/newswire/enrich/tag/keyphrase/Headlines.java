package newswire.enrich.tag.keyphrase;

import newswire.enrich.tag.text.Sentence;

/** Tells lines that are set in capitals, or with a capital for each word: there a capital does not make a name. */
final class Headlines {

    private static final int ENOUGH = 3;
    private static final int CAPITALS_PER_SMALL = 3;

    private Headlines() {}

    static boolean isOne(Sentence sentence) {
        int capitals = 0;
        int small = 0;
        for (var token : sentence.tokens()) {
            int first = token.text().codePointAt(0);
            capitals += Character.isUpperCase(first) ? 1 : 0;
            small += Character.isLowerCase(first) ? 1 : 0;
        }
        return capitals > ENOUGH && small * CAPITALS_PER_SMALL < capitals;
    }
}
