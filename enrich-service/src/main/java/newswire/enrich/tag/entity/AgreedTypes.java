package newswire.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import newswire.enrich.tag.EntityType;

/** The same name means the same thing all over a story: a type that it has but seldom is a slip. */
final class AgreedTypes {

    /** What a mention in the text counts when one in the title counts one: what a headline means, the text tells. */
    private static final int OF_TEXT = 3;

    /** How many times as often a type has to be seen for a name that may mean several things. */
    private static final int CLEARLY = 2;

    private AgreedTypes() {}

    /** The same names, in their order. */
    static List<Name> of(List<Name> names) {
        var counts = new HashMap<String, int[]>();
        for (var name : names) {
            int[] count = counts.computeIfAbsent(name.key(), any -> new int[EntityType.values().length]);
            count[name.type().ordinal()] += name.mention().inTitle() ? 1 : OF_TEXT;
        }
        return names.stream()
                .map(name -> name.as(type(name, counts.getOrDefault(name.key(), new int[0]))))
                .toList();
    }

    /** What may be a person, a place and an organisation in one text needs to be one of them far more often than another. */
    private static EntityType type(Name name, int[] counts) {
        int own = counts[name.type().ordinal()];
        int times = mayBeSeveral(name) ? CLEARLY : 1;
        int best = name.type().ordinal();
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > times * own && counts[i] > counts[best] ? i : best;
        }
        return EntityType.values()[best];
    }

    private static boolean mayBeSeveral(Name name) {
        var lexicon = Lexicon.shipped();
        return lexicon.isPlace(name.key())
                || lexicon.isGivenName(name.words().getFirst())
                || lexicon.isFamilyName(name.words().getLast());
    }
}
