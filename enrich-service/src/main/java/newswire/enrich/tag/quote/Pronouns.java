package newswire.enrich.tag.quote;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.entity.GivenNames;
import org.jspecify.annotations.Nullable;

/** Whether <em>he</em> or <em>she</em> fits the people of a story, by what they are called and by how it has spoken of them. */
final class Pronouns {

    private static final Set<String> OF_MEN = Set.of("mr", "mr.", "sir", "king", "prince", "lord", "he");
    private static final Set<String> OF_WOMEN =
            Set.of("mrs", "mrs.", "ms", "ms.", "miss", "queen", "princess", "lady", "dame", "she");

    private final Prose prose;
    private final Map<Entity, String> known = new IdentityHashMap<>();

    Pronouns(Prose prose) {
        this.prose = prose;
        for (int i = 0; i < prose.size(); i++) {
            var naming = prose.naming(i);
            if (naming != null && naming.isPerson() && naming.first() == i) {
                var title = ofTitle(i) != null ? ofTitle(i) : i > 0 ? ofTitle(i - 1) : null;
                var pronoun = title != null ? title : ofGivenName(naming.entity());
                if (pronoun != null) {
                    learn(naming.entity(), pronoun);
                }
            }
        }
    }

    private @Nullable String ofTitle(int i) {
        var word = prose.lower(i);
        return OF_MEN.contains(word) ? "he" : OF_WOMEN.contains(word) ? "she" : null;
    }

    private static @Nullable String ofGivenName(Entity person) {
        int space = person.name().indexOf(' ');
        var given = person.name().substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        return GivenNames.isOfMan(given) ? "he" : GivenNames.isOfWoman(given) ? "she" : null;
    }

    /** Unless another one is known to fit. */
    void learn(Entity person, String pronoun) {
        known.putIfAbsent(person, pronoun);
    }

    /** Whether it may mean the person, for all that is known. */
    boolean fits(Entity person, String pronoun) {
        return known.getOrDefault(person, pronoun).equals(pronoun);
    }
}
