package newswire.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/** What short forms stand for that a story explains in brackets: {@code Ternport Ferry Office (TFO)}. */
final class ShortForms {

    /** Between a name and what stands in brackets behind it: a space and the bracket. */
    private static final int BETWEEN = 2;

    private final Map<String, Name> wholes = new HashMap<>();

    /** @param names in the order of the story */
    ShortForms(List<Name> names) {
        for (int i = 1; i < names.size(); i++) {
            if (explains(names.get(i - 1), names.get(i))) {
                wholes.putIfAbsent(NameGroup.plain(names.get(i)), names.get(i - 1));
            }
        }
    }

    /** A mention of what these names are short for; null where the story does not say. */
    @Nullable
    Name whole(NameGroup names) {
        return wholes.get(names.plainKey());
    }

    private static boolean explains(Name whole, Name name) {
        return name.inBrackets()
                && isOrganisation(name)
                && isOrganisation(whole)
                && whole.mention().inTitle() == name.mention().inTitle()
                && whole.mention().end() + BETWEEN == name.mention().start()
                && name.words().size() == 1
                && Acronyms.isShort(name.words().getFirst(), whole.words());
    }

    private static boolean isOrganisation(Name name) {
        return name.type() == EntityType.ORGANISATION;
    }
}
