package newswire.enrich.tag.keyphrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import newswire.enrich.tag.text.Token;

/** A phrase that an article may be about, with all the places where it stands. */
public final class Candidate {

    private final int words;
    private final TreeMap<String, Integer> surfaces = new TreeMap<>();
    private final Set<Integer> sentences = new HashSet<>();
    private final int firstSentence;
    private final int firstWord;
    private boolean inTitle;
    private int count;
    private int capitalised;
    private int withinLonger;

    Candidate(int words, int firstSentence, int firstWord) {
        this.words = words;
        this.firstSentence = firstSentence;
        this.firstWord = firstWord;
    }

    void seen(List<Token> tokens, int from, String surface, int sentence, boolean title) {
        count++;
        surfaces.merge(surface, 1, Integer::sum);
        sentences.add(sentence);
        inTitle |= title;
        boolean upper = true;
        for (var token : tokens.subList(from, from + words)) {
            upper &= Character.isUpperCase(token.text().codePointAt(0));
        }
        capitalised += upper && (from > 0 || words > 1) ? 1 : 0;
    }

    void partOfLonger(int times) {
        withinLonger = Math.max(withinLonger, times);
    }

    int words() {
        return words;
    }

    int count() {
        return count;
    }

    int sentences() {
        return sentences.size();
    }

    int firstSentence() {
        return firstSentence;
    }

    int firstWord() {
        return firstWord;
    }

    boolean inTitle() {
        return inTitle;
    }

    /** The share of its places where it is written as a name, the beginning of a sentence aside. */
    double capitalised() {
        return capitalised / (double) count;
    }

    /** The share of its places that are those of one longer phrase. */
    double withinLonger() {
        return withinLonger / (double) count;
    }

    /** As it is written most often; of several, the first in the order of characters, which is the capitalised one. */
    public String surface() {
        var best = surfaces.firstKey();
        for (var surface : surfaces.entrySet()) {
            if (surface.getValue() > surfaces.getOrDefault(best, 0)) {
                best = surface.getKey();
            }
        }
        return best;
    }
}
