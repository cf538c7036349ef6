package newswire.enrich.tag.quote;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Leads speakers back to the entities of the story, where it is clear which one is meant: a name to its entity, {@code he}
 * and {@code she} to the only person that the paragraph and the one before it speak of, or to whoever was speaking when
 * nobody else has been named since. For one story.
 */
final class SpeakerNames {

    private static final Set<String> OF_MEN = Set.of("mr", "mr.", "sir", "king", "prince", "lord", "he");
    private static final Set<String> OF_WOMEN =
            Set.of("mrs", "mrs.", "ms", "ms.", "miss", "queen", "princess", "lady", "dame", "she");
    private static final Set<String> BELONGING = Set.of("of", "for", "at", "in", "from", "with", "to", "by");

    /** A person named farther back is not meant by a pronoun. */
    private static final int FARTHEST = 200;

    private final Prose prose;
    private final List<Speech> speeches;
    private final Map<Entity, String> pronouns = new IdentityHashMap<>();
    private @Nullable Entity last;
    private int lastNamed;

    SpeakerNames(Prose prose, List<Speech> speeches) {
        this.prose = prose;
        this.speeches = speeches;
        for (int i = 0; i < prose.size(); i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson() && naming.first() == i) {
                var title = pronounFor(i) != null ? pronounFor(i) : i > 0 ? pronounFor(i - 1) : null;
                if (title != null) {
                    pronouns.putIfAbsent(naming.entity(), title);
                }
            }
        }
    }

    private @Nullable String pronounFor(int i) {
        var word = prose.word(i).toLowerCase(Locale.ROOT);
        return OF_MEN.contains(word) ? "he" : OF_WOMEN.contains(word) ? "she" : null;
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
            boolean belongs = subject.first() > 0
                    && BELONGING.contains(prose.word(subject.first() - 1).toLowerCase(Locale.ROOT));
            boolean person = subject.entity().type() == EntityType.PERSON;
            return person || !belongs ? subject.entity() : null;
        }
        var word = prose.word(subject.first()).toLowerCase(Locale.ROOT);
        boolean pronoun = subject.first() == subject.last() && Prose.isOfPerson(word);
        var person = pronoun ? antecedent(subject.first(), word) : null;
        if (person != null) {
            pronouns.putIfAbsent(person, word);
        }
        return person;
    }

    private @Nullable Entity antecedent(int at, String pronoun) {
        if (last != null && fits(last, pronoun) && lastNamed <= at) {
            var since = people(lastNamed, at, pronoun);
            since.remove(last);
            if (since.isEmpty()) {
                return last;
            }
        }
        int line = prose.lineStart(at);
        var people = people(line == 0 ? 0 : prose.lineStart(line - 1), at, pronoun);
        return people.size() == 1 ? people.iterator().next() : null;
    }

    private boolean fits(Entity person, String pronoun) {
        return pronouns.getOrDefault(person, pronoun).equals(pronoun);
    }

    /** Those whom the text itself speaks of, not those whom somebody quoted speaks of. */
    private Set<Entity> people(int from, int to, String pronoun) {
        var people = Collections.<Entity>newSetFromMap(new IdentityHashMap<>());
        for (int i = Math.max(from, to - FARTHEST); i < to; i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson() && fits(naming.entity(), pronoun) && !isQuoted(i)) {
                people.add(naming.entity());
            }
        }
        return people;
    }

    private boolean isQuoted(int i) {
        int at = prose.token(i).start();
        int low = 0;
        int high = speeches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (speeches.get(middle).close() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < speeches.size() && speeches.get(low).open() <= at;
    }
}
