package newswire.enrich.tag.keyphrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Token;

/**
 * The names of a story's entities, each called by the fullest, and runs of one to three words that neither begin nor end with
 * a common one, nor cut a name.
 */
public final class Candidates {

    private static final int LONGEST = 3;

    /** A word that more than a sixth of all articles have says nothing of one. */
    private static final double COMMON = 1.8;

    private static final int SENTENCES_READ = 200;
    private static final int FEWEST_LETTERS = 2;
    private static final List<WordKind> NAME = List.of(WordKind.UNKNOWN);

    private final WordRarity rarity;
    private final Names names;
    private final boolean english;
    private final Vocabulary vocabulary;
    private final Map<String, Candidate> found = new LinkedHashMap<>();
    private int words;
    private boolean hasProse;

    private Candidates(TaggedStory story, WordRarity rarity) {
        this.rarity = rarity;
        this.names = new Names(story.entities(), story.source().text());
        var language = story.source().language();
        this.english = language == null || language.equals("en");
        this.vocabulary = Vocabulary.of(language);
    }

    /** Candidates by their lower-case form, in the order of the story. */
    public static Map<String, Candidate> of(TaggedStory story, WordRarity rarity) {
        var candidates = new Candidates(story, rarity);
        int number = 0;
        for (var sentence : story.titleSentences()) {
            var place = new Place(number++, true, true, Headlines.isOne(sentence));
            candidates.read(story.source().title(), sentence, place);
        }
        boolean titled = number > 0;
        for (var sentence : story.textSentences()) {
            if (number > SENTENCES_READ) {
                break;
            }
            var place = new Place(number, !titled && number == 0, false, Headlines.isOne(sentence));
            candidates.read(story.source().text(), sentence, place);
            number++;
        }
        candidates.relate();
        return candidates.found;
    }

    private void read(String text, Sentence sentence, Place place) {
        hasProse |= !place.headline();
        var tokens = sentence.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            words++;
            readName(tokens, from, place);
            if (mayBegin(tokens.get(from))
                    && !names.isInDateline(place, tokens.get(from).start())) {
                readPhrases(text, tokens, from, place);
            }
        }
    }

    private void readPhrases(String text, List<Token> tokens, int from, Place place) {
        for (int to = from + 1; to <= Math.min(tokens.size(), from + LONGEST); to++) {
            var last = tokens.get(to - 1);
            if (!last.isWord() || parted(text, tokens, to - 1, from)) {
                return;
            }
            if (mayEnd(tokens, from, to - 1)
                    && !names.cutOrAre(place, tokens.get(from).start(), last.end())) {
                add(text, tokens, from, to, place);
            }
        }
    }

    private boolean mayBegin(Token token) {
        return mayBound(token) && !isNumber(token) && vocabulary.mayBegin(token);
    }

    /** A number only behind what has a capital: {@code Apollo 11}, not {@code past 30}. */
    private boolean mayEnd(List<Token> tokens, int from, int at) {
        var last = tokens.get(at);
        boolean counts = isNumber(last) && (at == from || !isCapital(tokens, at - 1));
        return !counts && mayBound(last) && vocabulary.mayEnd(last);
    }

    /** The name that begins here, when it is more than common words. */
    private void readName(List<Token> tokens, int from, Place place) {
        int start = tokens.get(from).start();
        var name = names.at(place, start);
        if (name == null || !name.tells()) {
            return;
        }
        int to = from;
        boolean telling = false;
        while (to < tokens.size() && tokens.get(to).end() <= name.end()) {
            telling |= mayBound(tokens.get(to++));
        }
        if (telling) {
            int length = Math.min(LONGEST, name.text().split(" ").length);
            found.computeIfAbsent(
                            name.text().toLowerCase(Locale.ROOT),
                            any -> new Candidate(length, place, words, NAME, false))
                    .named(name.text(), place);
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
        return word.length() >= FEWEST_LETTERS
                && Character.isLetterOrDigit(word.codePointAt(0))
                && rarity.of(Terms.form(word)) >= COMMON;
    }

    private static boolean isNumber(Token token) {
        return token.text().chars().noneMatch(Character::isLetter);
    }

    private void add(String text, List<Token> tokens, int from, int to, Place place) {
        var phrase = tokens.subList(from, to);
        var surface = text.substring(phrase.getFirst().start(), phrase.getLast().end());
        var candidate = found.computeIfAbsent(surface.toLowerCase(Locale.ROOT), any -> candidate(phrase, place));
        candidate.seen(phrase, surface, place, from == 0);
        candidate.seenWhole(!cutsName(text, tokens, from, to, place));
    }

    /** Whether a word with a capital that is no entity's goes on with a phrase: {@code Station}, in {@code Tern Sea Station}. */
    private boolean cutsName(String text, List<Token> tokens, int from, int to, Place place) {
        return !place.headline()
                && (from > 1 && goesOn(text, tokens, from, from - 1, place)
                        || to < tokens.size() && goesOn(text, tokens, to, to, place));
    }

    private boolean goesOn(String text, List<Token> tokens, int second, int other, Place place) {
        return isCapital(tokens, second - 1)
                && isCapital(tokens, second)
                && !parted(text, tokens, second, 0)
                && !names.has(place, tokens.get(other).start());
    }

    private static boolean isCapital(List<Token> tokens, int i) {
        return Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    private Candidate candidate(List<Token> phrase, Place place) {
        boolean vague = phrase.size() == 1 && vocabulary.isVague(phrase.getFirst());
        return new Candidate(phrase.size(), place, words, kinds(phrase), vague);
    }

    private List<WordKind> kinds(List<Token> tokens) {
        return tokens.stream()
                .map(token -> english ? WordKind.of(token.text(), Lexicon.shipped()) : WordKind.UNKNOWN)
                .toList();
    }

    private void relate() {
        if (hasProse) {
            found.values().removeIf(candidate -> !candidate.inProse());
        }
        if (names.areNone()) {
            found.values().forEach(Candidate::takeCapitalsForAName);
        }
        found.forEach((phrase, candidate) -> {
            candidate.ofTextOf(words);
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
