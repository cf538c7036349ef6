package newswire.enrich.tag.quote;

import java.util.List;
import java.util.Set;
import newswire.enrich.shipped.WordLists;

/** The words around a place in a story, from which to tell whether what stands there is somebody's words. */
final class Surroundings {

    static final Set<String> CLAUSE_STARTS =
            WordLists.of(Surroundings.class, "en").list("clause-marks");
    private static final int FARTHEST = 60;
    private static final int END_OF_SENTENCE = 6;
    private static final int LONGEST_SUBJECT = 4;
    static final String NONE = "#";

    private final Prose prose;
    private final Quoted quoted;

    Surroundings(Prose prose, List<Speech> speeches) {
        this.prose = prose;
        this.quoted = new Quoted(prose, speeches);
    }

    boolean isQuoted(int i) {
        return quoted.at(i);
    }

    /** The first token of the sentence around {@code first}; sentences within marks end none. */
    int sentenceStart(int first) {
        int line = prose.lineStart(Math.min(first, prose.size() - 1));
        int start = first;
        while (start > line && !ends(start - 1) && first - start < FARTHEST) {
            start--;
        }
        return start;
    }

    /** After the last token of the sentence that goes on at {@code end}. */
    int sentenceEnd(int end) {
        int last = end;
        while (last < prose.size() && !prose.beginsLine(last) && !ends(last) && last - end < FARTHEST) {
            last++;
        }
        return last;
    }

    private boolean ends(int i) {
        return prose.endsSentence(i) && !quoted.at(i);
    }

    /** A word in small letters; of a name its type, once, and nothing for its other words. */
    String word(int i) {
        if (i < 0 || i >= prose.size()) {
            return NONE;
        }
        var naming = prose.naming(i);
        if (naming != null) {
            return naming.first() == i ? "<" + naming.entity().type().label() + ">" : "";
        }
        var word = prose.lower(i);
        return word.chars().anyMatch(Character::isDigit) ? "<n>" : word;
    }

    private String fullWord(int i) {
        int at = i;
        while (word(at).isEmpty()) {
            at++;
        }
        return word(at);
    }

    /** Adds what surrounds the tokens from {@code first} to before {@code end}. */
    void describe(int first, int end, Slots to) {
        int start = sentenceStart(first);
        int last = sentenceEnd(end);
        before(start, first, to);
        after(end, last, to);
        to.add("around " + word(first - 1) + " " + word(end));
        to.add("two before " + word(first - 2) + " " + word(first - 1));
        to.add("three before " + word(first - 3) + " " + word(first - 2) + " " + word(first - 1));
        to.add("two after " + word(end) + " " + word(end + 1));
        clause(start, first, to);
        subjects(start, first, to);
        sentenceBefore(start, to);
        boolean others = false;
        for (int i = start; i < last; i++) {
            others |= quoted.at(i) && (i < first || i >= end);
        }
        to.add("others " + others);
    }

    private void before(int start, int first, Slots to) {
        var next = NONE;
        boolean crossed = false;
        for (int i = first - 1; i >= start; i--) {
            var word = word(i);
            if (quoted.at(i) || word.isEmpty()) {
                continue;
            }
            var distance = distance(first - i);
            to.add("before " + word);
            to.add("before " + distance + word);
            to.add("before " + word + " " + next);
            if (!crossed) {
                to.add("in clause before " + word);
            }
            if (SpeechVerbs.may(word)) {
                to.add("verb before " + SpeechVerbs.isSure(word) + distance);
                to.add("verb before " + subject(i, start) + " " + word);
                to.add("verb before " + word + " " + fullWord(i + 1));
            }
            crossed |= CLAUSE_STARTS.contains(word);
            next = word;
        }
        to.add("begins " + word(start) + " " + fullWord(start + 1));
        to.add("words before " + distance(first - start));
    }

    private void after(int end, int last, Slots to) {
        var previous = NONE;
        boolean crossed = false;
        for (int i = end; i < last; i++) {
            var word = word(i);
            if (quoted.at(i) || word.isEmpty()) {
                continue;
            }
            crossed |= CLAUSE_STARTS.contains(word);
            var distance = distance(i - end + 1);
            to.add("after " + word);
            to.add("after " + distance + word);
            to.add("after " + previous + " " + word);
            if (!crossed) {
                to.add("in clause after " + word);
            }
            if (SpeechVerbs.may(word)) {
                to.add("verb after " + SpeechVerbs.isSure(word) + distance);
                to.add("verb after " + subject(i, end) + " " + word);
                to.add(last - i <= END_OF_SENTENCE ? "last verb " + word : "verb after " + word);
            }
            previous = word;
        }
        to.add("words after " + distance(last - end));
    }

    /** Which word begins the clause. */
    private void clause(int start, int first, Slots to) {
        int at = first - 1;
        while (at > start && (quoted.at(at) || !CLAUSE_STARTS.contains(word(at)))) {
            at--;
        }
        var begin = at > start ? word(at) : NONE;
        to.add("clause " + begin);
        to.add("clause " + word(at - 1) + " " + begin);
        to.add("clause begins " + word(at + 1) + " " + fullWord(at + 2));
    }

    /** Names and pronouns with what follows them, most often their verb. */
    private void subjects(int start, int first, Slots to) {
        for (int i = Math.max(0, start); i < first; i++) {
            var naming = prose.naming(i);
            int last = naming == null ? i : naming.last();
            if (last < first && (naming != null || Prose.PRONOUNS.contains(word(i)))) {
                to.add("subject " + fullWord(i) + " " + word(last + 1));
                to.add("subject " + fullWord(i) + " " + word(last + 1) + " " + word(last + 2));
            }
            i = Math.max(i, last);
        }
    }

    private void sentenceBefore(int start, Slots to) {
        if (prose.beginsLine(Math.min(start, prose.size() - 1))) {
            to.add(start == 0 ? "first line" : "begins line");
            return;
        }
        int line = prose.lineStart(Math.min(start, prose.size() - 1));
        for (int i = start - 2; i >= line && !ends(i) && start - i < FARTHEST; i--) {
            if (quoted.at(i)) {
                to.add("speech in sentence before");
            } else if (SpeechVerbs.may(word(i))) {
                to.add("verb in sentence before " + word(i));
            }
        }
    }

    /** Who the verb is likely about: a name's type, or a pronoun shortly before it, or the word before it. */
    private String subject(int verb, int from) {
        for (int i = verb - 1; i >= Math.max(from, verb - LONGEST_SUBJECT); i--) {
            var naming = prose.naming(i);
            if (naming != null) {
                return "<" + naming.entity().type().label() + ">";
            }
            if (prose.isPronoun(i)) {
                return word(i);
            }
        }
        return word(verb - 1);
    }

    static String distance(int words) {
        return words <= 1 ? "1 " : words <= 3 ? "3 " : words <= 6 ? "6 " : words <= 12 ? "12 " : "more ";
    }
}
