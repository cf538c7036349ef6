package newswire.enrich.tag.keyphrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Token;

/** Runs of one to three words that neither begin nor end with a common one. */
public final class Candidates {

    private static final int LONGEST = 3;

    /** A word that more than a sixth of all articles have says nothing of one. */
    private static final double COMMON = 1.8;

    private static final int SENTENCES_READ = 200;
    private static final int FEWEST_LETTERS = 2;

    private final WordRarity rarity;
    private final Map<String, Candidate> found = new LinkedHashMap<>();
    private int words;

    private Candidates(WordRarity rarity) {
        this.rarity = rarity;
    }

    /** Candidates by their lower-case form, in the order of the story. */
    public static Map<String, Candidate> of(TaggedStory story, WordRarity rarity) {
        var candidates = new Candidates(rarity);
        int number = 0;
        for (var sentence : story.titleSentences()) {
            candidates.read(story.source().title(), sentence, number++, true);
        }
        boolean titled = number > 0;
        for (var sentence : story.textSentences()) {
            if (number > SENTENCES_READ) {
                break;
            }
            candidates.read(story.source().text(), sentence, number, !titled && number == 0);
            number++;
        }
        candidates.relate();
        return candidates.found;
    }

    private void read(String text, Sentence sentence, int number, boolean title) {
        var tokens = sentence.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            words++;
            if (!mayBound(tokens.get(from))) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
                var last = tokens.get(to - 1);
                if (!last.isWord() || parted(text, tokens, to - 1, from)) {
                    break;
                }
                if (mayBound(last)) {
                    add(text, tokens, from, to, number, title);
                }
            }
        }
    }

    /** Whether more than a space stands between a word and the one before. */
    private static boolean parted(String text, List<Token> tokens, int at, int from) {
        return at > from
                && !text.substring(tokens.get(at - 1).end(), tokens.get(at).start())
                        .equals(" ")
                && !tokens.get(at).text().startsWith("'");
    }

    private boolean mayBound(Token token) {
        var word = token.text();
        if (word.length() < FEWEST_LETTERS || !Character.isLetterOrDigit(word.codePointAt(0))) {
            return false;
        }
        return rarity.of(Terms.form(word)) >= COMMON;
    }

    private void add(String text, List<Token> tokens, int from, int to, int sentence, boolean title) {
        var surface =
                text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        found.computeIfAbsent(surface.toLowerCase(Locale.ROOT), any -> new Candidate(to - from, sentence, words))
                .seen(tokens, from, surface, sentence, title);
    }

    private void relate() {
        found.forEach((phrase, candidate) -> {
            for (int space = phrase.indexOf(' '); space > 0; space = phrase.indexOf(' ', space + 1)) {
                relate(phrase.substring(0, space), candidate);
                relate(phrase.substring(space + 1), candidate);
            }
        });
    }

    private void relate(String part, Candidate whole) {
        var candidate = found.get(part);
        if (candidate != null) {
            candidate.partOfLonger(whole.count());
        }
    }
}
