package newswire.enrich.tag.quote;

import java.util.Locale;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import org.jspecify.annotations.Nullable;

/** Finds who is said, by a verb of speech, to say what stands beside it. */
final class Attributions {

    /** A sentence is read back no farther than this. */
    private static final int FARTHEST = 45;

    /** So near to a quotation a verb stands beside it. */
    static final int ADJACENT = 3;

    private static final int NEAR = 16;

    /** So far behind a quotation a verb that is sure to report speech may stand, where much is told of who speaks. */
    private static final int NEAR_ENOUGH = 32;

    private static final WordLists LISTS = WordLists.of(Attributions.class, "en");
    private static final Set<String> BEFORE_NO_VERB = LISTS.list("before-no-verb");
    private static final Set<String> BEHIND_NO_VERB = LISTS.list("behind-no-verb");

    /** What somebody does who says something again and again: {@code as she likes to say}. */
    private static final Set<String> HABITS = LISTS.list("habits");

    private static final Set<String> OF_WORDS = Set.of("to", "that");
    private static final String DASHES = "―—–--";

    private final Prose prose;
    private final NamedSubjects named;
    private final Subjects subjects;

    Attributions(Prose prose, NamedSubjects named) {
        this.prose = prose;
        this.named = named;
        this.subjects = new Subjects(prose, named);
    }

    /** The first token of the sentence that goes on at {@code first}, at the earliest {@code from}. */
    int sentenceStart(int first, int from) {
        int start = first;
        while (start > from && first - start < FARTHEST && !prose.endsSentence(start - 1) && !prose.beginsLine(start)) {
            start--;
        }
        return start;
    }

    /**
     * Who is said to say what follows the tokens from {@code from} to before {@code to}: by the verb right before it, else
     * by the first verb of the sentence that is sure to report speech, else by the last that may.
     *
     * @return null where nobody is
     */
    @Nullable
    Attribution leading(int from, int to) {
        int best = -1;
        for (int i = to - 1; i >= from && i > to - FARTHEST; i--) {
            if (isVerb(i)) {
                boolean adjacent = to - i <= ADJACENT && best < 0;
                if (adjacent) {
                    var attribution = by(i, from, to);
                    if (attribution != null) {
                        return attribution;
                    }
                } else if (best < 0 || SpeechVerbs.isSure(prose.word(i))) {
                    best = i;
                }
            }
        }
        return best < 0 ? null : by(best, from, to);
    }

    private @Nullable Attribution by(int verb, int from, int to) {
        if (isAccording(verb)) {
            return of(subjects.after(verb + 1, to), verb);
        }
        var subject = verb == from ? subjects.after(verb, to) : subjects.before(verb, from);
        return of(subject == null || !isAside(subject, from) ? subject : aroundAside(subject, from), verb);
    }

    private static @Nullable Attribution of(@Nullable Subject speaker, int verb) {
        return speaker == null ? null : new Attribution(speaker, verb);
    }

    /** {@code what she called}: whoever the sentence is about says it. */
    private boolean isAside(Subject subject, int from) {
        int before = subject.first() - 1;
        return before > from
                && prose.isPronoun(subject.first())
                && prose.word(before).equalsIgnoreCase("what");
    }

    private Subject aroundAside(Subject aside, int from) {
        int to = aside.first() - 1;
        var leading = leading(from, to);
        var around = leading != null ? leading.speaker() : named.first(from, to - 1);
        return around == null ? aside : around;
    }

    /** Who is said to have said what comes before the tokens from {@code from} to before {@code to}; null where nobody is. */
    @Nullable
    Attribution following(int from, int to) {
        if (from < to && DASHES.contains(prose.word(from))) {
            return of(subjects.after(from, to), from);
        }
        var first = named.apposed(from, to);
        Attribution aside = null;
        for (int i = from; i < to && i < from + NEAR_ENOUGH; i++) {
            if (prose.endsSentence(i) || prose.beginsLine(i) && i > from) {
                break;
            }
            if (isVerb(i) && (i < from + NEAR || SpeechVerbs.isSure(prose.word(i)))) {
                boolean told = first != null && prose.word(i - 1).equals(",");
                var found = told ? of(first, i) : behind(i, from, to);
                if (found == null || !prose.word(found.speaker().first()).equalsIgnoreCase("who")) {
                    return found;
                }
                aside = aside == null ? found : aside;
            }
        }
        return aside;
    }

    private @Nullable Attribution behind(int verb, int from, int to) {
        if (isAccording(verb)) {
            return of(subjects.after(verb + 1, to), verb);
        }
        boolean first = verb == from || verb == from + 1 && !prose.token(from).isWord();
        var after = first ? subjects.after(verb, to) : null;
        var subject = after != null ? after : subjects.before(verb, from);
        boolean beside = subject == null && SpeechVerbs.isSure(prose.word(verb));
        return of(beside ? subjects.beside(from, verb) : subject, verb);
    }

    /**
     * Not an infinitive, for what somebody ought to say has not been said; nor a passive, whose subject does not speak; nor a
     * noun, as in {@code the report said} and {@code her remarks}, unless it says whose words follow it: {@code Moss's promise to}.
     */
    private boolean isVerb(int i) {
        var word = prose.word(i);
        if (!SpeechVerbs.may(word) || prose.naming(i) != null) {
            return false;
        }
        var next = i + 1 < prose.size() ? prose.word(i + 1) : "";
        boolean owned = i > 1 && SpeakerPhrases.isOwner(prose.word(i - 1)) && prose.naming(i - 2) != null;
        boolean noVerb = i > 0 && BEFORE_NO_VERB.contains(prose.lower(i - 1)) && !(owned && OF_WORDS.contains(next));
        return (!noVerb || word.endsWith("ing") || isHabit(i))
                && (SpeechVerbs.isSure(word) || !BEHIND_NO_VERB.contains(next.toLowerCase(Locale.ROOT)))
                && !SpeechVerbs.isSure(next);
    }

    private boolean isHabit(int i) {
        return i > 1 && prose.lower(i - 1).equals("to") && HABITS.contains(prose.lower(i - 2));
    }

    private boolean isAccording(int i) {
        return prose.lower(i).equals("according");
    }
}
