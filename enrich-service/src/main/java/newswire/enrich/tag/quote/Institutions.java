package newswire.enrich.tag.quote;

import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Leads <em>it</em> back to an organisation, or a place that stands for one as <em>the White House</em> does: to the one that
 * was speaking, or that the sentence before is about. For one story.
 */
final class Institutions {

    private static final int FARTHEST = 200;
    private static final Set<String> OPENING = Set.of("the", "but", "and");
    /** What those do whom a place stands for. */
    private static final Set<String> DEEDS =
            WordLists.of(Institutions.class, "en").list("deeds-of-institutions");

    private static final Set<String> JOINING = Set.of("and", "or", "&", "’s", "'s", "’", "'");

    private final Prose prose;
    private final Quoted quoted;
    private final SpeakerPhrases phrases;

    Institutions(Prose prose, Quoted quoted) {
        this.prose = prose;
        this.quoted = quoted;
        this.phrases = new SpeakerPhrases(prose);
    }

    /**
     * Whom the pronoun at {@code at} means; null where that is not clear.
     *
     * @param last that spoke, before the token {@code since}
     */
    @Nullable
    Entity meantBy(int at, @Nullable Entity last, int since) {
        return last != null && last.type() != EntityType.PERSON && namesNoOther(last, since, at) ? last : subject(at);
    }

    private boolean namesNoOther(Entity last, int from, int to) {
        for (int i = from; i < to; i++) {
            var naming = prose.naming(i);
            if (naming != null && !naming.isPerson() && naming.entity() != last && !quoted.at(i)) {
                return false;
            }
        }
        return from <= to;
    }

    /** What the last sentence before the one of {@code at} is about, outside of marks and at most a paragraph before. */
    private @Nullable Entity subject(int at) {
        int line = prose.lineStart(at);
        int earliest = Math.max(line == 0 ? 0 : prose.lineStart(line - 1), at - FARTHEST);
        int end = at;
        while (end > earliest && !isOver(end - 1)) {
            end--;
        }
        int start = end - 1;
        while (start > earliest && !isOver(start - 1)) {
            start--;
        }
        return start < earliest ? null : begins(start, end);
    }

    /** Whether a sentence outside of marks is over behind a token. */
    private boolean isOver(int i) {
        return !quoted.at(i) && (prose.endsSentence(i) || i + 1 < prose.size() && prose.beginsLine(i + 1));
    }

    /** The one that the words from {@code start} begin with, as the whole of their subject. */
    private @Nullable Entity begins(int start, int end) {
        int first = start;
        while (first < end && prose.naming(first) == null && OPENING.contains(prose.lower(first))) {
            first++;
        }
        var naming = first < end ? prose.naming(first) : null;
        if (naming == null || naming.isPerson() || naming.last() + 1 >= end) {
            return null;
        }
        int next = naming.last() + 1;
        boolean acts = naming.entity().type() == EntityType.ORGANISATION
                ? prose.isComma(next) || goesOn(next)
                : SpeechVerbs.may(prose.word(next)) || DEEDS.contains(prose.lower(next));
        return acts ? naming.entity() : null;
    }

    /** Whether no noun can follow that the name only describes. */
    private boolean goesOn(int i) {
        return prose.token(i).isWord()
                && (phrases.endsPhrase(i) || prose.word(i).endsWith("ed"))
                && !JOINING.contains(prose.lower(i));
    }
}
