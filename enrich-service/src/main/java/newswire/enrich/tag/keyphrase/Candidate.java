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
    private final List<WordKind> kinds;
    private final boolean vague;
    private boolean inTitle;
    private boolean inProse;
    private boolean name;
    private boolean nameWithin;
    private boolean fullName;
    private boolean whole;
    private int count;
    private int capitalised;
    private int withinLonger;
    private int wordsOfText;

    /**
     * @param kinds of its words as far as they matter, one at least
     * @param vague whether it is a single word that says little
     */
    Candidate(int words, Place place, int firstWord, List<WordKind> kinds, boolean vague) {
        this.words = words;
        this.firstSentence = place.number();
        this.firstWord = firstWord;
        this.kinds = kinds;
        this.vague = vague;
    }

    /** Where it stands as it is written. */
    void seen(List<Token> tokens, String surface, Place place, boolean begins) {
        boolean upper = true;
        for (var token : tokens) {
            upper &= Character.isUpperCase(token.text().codePointAt(0));
        }
        seen(surface, place, upper && (!begins || words > 1));
        nameWithin |= upper && !begins;
    }

    /** @param alone whether no word with a capital goes on with it there */
    void seenWhole(boolean alone) {
        whole |= alone;
    }

    /** Where an entity is named that has this name, however it is called there. */
    void named(String fullName, Place place) {
        name = true;
        inProse = true;
        seen(fullName, place, true);
    }

    private void seen(String surface, Place place, boolean upper) {
        count++;
        surfaces.merge(surface, 1, Integer::sum);
        sentences.add(place.number());
        inTitle |= place.leads();
        inProse |= !place.headline();
        capitalised += upper ? 1 : 0;
    }

    /** For want of entities. At the beginning of a sentence alone, the first of several words may be no part of a name. */
    void takeCapitalsForAName() {
        name = capitalised() > 0.5 && last().mayBegin();
        fullName = name && nameWithin && words > 1;
    }

    /** Whether it is a name of several words, by its capitals alone, so that its words are candidates as well. */
    boolean isFullName() {
        return fullName;
    }

    void partOfLonger(int times) {
        withinLonger = Math.max(withinLonger, times);
    }

    void ofTextOf(int all) {
        wordsOfText = all;
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

    /** What kind of word its last one is. */
    WordKind last() {
        return kinds.getLast();
    }

    /** Whether it is a noun, or nouns and what stands before them, as far as is known. */
    boolean isWhole() {
        return kinds.stream().allMatch(WordKind::mayBegin) && last().mayEnd();
    }

    boolean isVague() {
        return vague;
    }

    boolean inTitle() {
        return inTitle;
    }

    /** Whether it stands in a sentence that is not set as headlines are. */
    boolean inProse() {
        return inProse;
    }

    /** Whether it is nothing but a part of names that are no entities. */
    boolean isPartOfNames() {
        return !name && !whole;
    }

    /** Whether it is the name of an entity. */
    boolean isName() {
        return name;
    }

    /** The share of its places where it is written as a name, the beginning of a sentence aside. */
    double capitalised() {
        return capitalised / (double) count;
    }

    /** The share of its places that are those of one longer phrase. */
    double withinLonger() {
        return withinLonger / (double) count;
    }

    /** How often it stands in a thousand words. */
    double frequency() {
        return count * 1000.0 / Math.max(20, wordsOfText);
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
