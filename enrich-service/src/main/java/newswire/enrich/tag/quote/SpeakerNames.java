package newswire.enrich.tag.quote;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Leads speakers back to the entities of the story, where it is clear which one is meant: a name to its entity, {@code he}
 * and {@code she} to the only person that the paragraph and the one before it speak of, or to whoever was speaking when
 * nobody else has been named since; {@code it} to an institution. For one story.
 */
final class SpeakerNames {

    /** Beside {@link SpeakerPhrases#BELONGING}: what else stands before somebody who is not meant. */
    private static final Set<String> BEFORE_OTHERS = Set.of("to", "by");

    /** A person named farther back is not meant by a pronoun. */
    private static final int FARTHEST = 200;

    private final Prose prose;
    private final Quoted quoted;
    private final Pronouns pronouns;
    private final Institutions institutions;
    private @Nullable Entity last;
    private int lastNamed;

    SpeakerNames(Prose prose, List<Speech> speeches) {
        this.prose = prose;
        this.quoted = new Quoted(prose, speeches);
        this.pronouns = new Pronouns(prose);
        this.institutions = new Institutions(prose, quoted);
    }

    /** The entity that says a quotation, null where it is not clear; to be asked for one after the other. */
    @Nullable
    Entity of(@Nullable Subject subject, Speech speech) {
        var found = subject == null ? null : resolved(subject);
        last = found;
        lastNamed = Math.min(prose.at(speech.close()), subject == null ? prose.size() : subject.first());
        return found;
    }

    private @Nullable Entity resolved(Subject subject) {
        if (subject.entity() != null) {
            boolean belongs = subject.first() > 0 && isBeforeAnother(prose.lower(subject.first() - 1));
            boolean person = subject.entity().type() == EntityType.PERSON;
            return person || !belongs ? subject.entity() : null;
        }
        var ending = nameAtEnd(subject);
        if (ending != null) {
            return ending;
        }
        return subject.first() == subject.last() ? meantBy(subject.first()) : null;
    }

    private @Nullable Entity meantBy(int at) {
        var pronoun = prose.lower(at);
        if (pronoun.equals("it")) {
            return institutions.meantBy(at, last, lastNamed);
        }
        var person = Prose.isOfPerson(pronoun) ? antecedent(at, pronoun) : null;
        if (person != null) {
            pronouns.learn(person, pronoun);
        }
        return person;
    }

    /** {@code the former minister Ada Moss}, but not {@code a lawyer for Ada Moss}. */
    private @Nullable Entity nameAtEnd(Subject subject) {
        var naming = prose.naming(subject.last());
        if (naming == null
                || !naming.isPerson()
                || naming.first() <= subject.first()
                || naming.last() > subject.last()) {
            return null;
        }
        var before = prose.word(naming.first() - 1);
        boolean described = prose.token(naming.first() - 1).isWord()
                && !isBeforeAnother(before.toLowerCase(Locale.ROOT))
                && !SpeechVerbs.may(before)
                && !SpeakerPhrases.isOwner(before);
        return described ? naming.entity() : null;
    }

    private static boolean isBeforeAnother(String word) {
        return SpeakerPhrases.BELONGING.contains(word) || BEFORE_OTHERS.contains(word);
    }

    private @Nullable Entity antecedent(int at, String pronoun) {
        if (last != null && pronouns.fits(last, pronoun) && lastNamed <= at) {
            var since = people(lastNamed, at, pronoun);
            since.remove(last);
            if (since.isEmpty()) {
                return last;
            }
        }
        int line = prose.lineStart(at);
        var people = people(line == 0 ? 0 : prose.lineStart(line - 1), at, pronoun);
        if (people.size() != 1) {
            people = nearest(line, at, pronoun);
        }
        return people.size() == 1 ? people.iterator().next() : null;
    }

    /**
     * The people of the last sentence of the paragraph before {@code at} that names any. After the pronoun itself a sentence
     * speaks of others.
     */
    private Set<Entity> nearest(int line, int at, String pronoun) {
        int end = at;
        for (int i = at - 1; i >= line && at - i < FARTHEST; i--) {
            boolean begins = i == line || prose.endsSentence(i - 1) || prose.endsSpeech(i - 1);
            if (begins && !quoted.at(i)) {
                var people = people(i, before(i, end, pronoun), pronoun);
                if (!people.isEmpty()) {
                    return people;
                }
                end = i;
            }
        }
        return Set.of();
    }

    private int before(int from, int to, String word) {
        int at = from;
        while (at < to && !prose.word(at).equalsIgnoreCase(word)) {
            at++;
        }
        return at;
    }

    /** Those whom the text itself speaks of, not those whom somebody quoted speaks of. */
    private Set<Entity> people(int from, int to, String pronoun) {
        var people = Collections.<Entity>newSetFromMap(new IdentityHashMap<>());
        for (int i = Math.max(from, to - FARTHEST); i < to; i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson() && pronouns.fits(naming.entity(), pronoun) && !quoted.at(i)) {
                people.add(naming.entity());
            }
        }
        return people;
    }
}
