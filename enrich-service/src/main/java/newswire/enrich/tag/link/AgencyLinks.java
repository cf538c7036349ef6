package newswire.enrich.tag.link;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses among agencies, most of whose names several countries share. For one story. */
final class AgencyLinks {

    /** Of names that say whose agency it is. */
    private static final long SURE = 3;

    /** Of names that mean it where its country is spoken of. */
    private static final long NATIONAL = 2;

    /** Of names that mean it where no other country is. */
    private static final long SHARED = 1;

    /** Of acronyms that mean it where its name is in the story as well. */
    private static final long ACRONYM = 0;

    private static final int FARTHEST = 40;

    /** The word before a name. */
    private static final Pattern BEFORE = Pattern.compile("(?:(\\p{Lu}[\\p{L}.]*)[ -])?([\\p{L}.]+?)(?:['’]s?)?\\s$");

    private static final Set<String> LOCAL =
            Set.of("state", "county", "city", "local", "provincial", "regional", "municipal", "town", "district");

    /** What goes on with a name, so that it is another's. */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("^ (?:of|for) (?:the )?\\p{Lu}|^ and \\p{Lu}\\p{L}+ (?!\\p{Lu})");

    private final Catalogue catalogue;
    private final Surroundings around;
    private final Nations nations;

    AgencyLinks(Catalogue catalogue, TagSource source, Nations nations) {
        this.catalogue = catalogue;
        this.around = new Surroundings(source, FARTHEST);
        this.nations = nations;
    }

    /** The agency that is meant; null where that is not sure. */
    @Nullable
    Link link(Entity agency) {
        return sole(catalogue.find(Kind.AGENCY, agency.name()).stream().filter(entry -> isMeant(entry, agency)));
    }

    /**
     * The agency whose acronym this is; null where that is not sure.
     *
     * @param linked ids of what the story spells out
     */
    @Nullable
    Link spelledOut(Entity acronym, Set<String> linked) {
        return sole(catalogue.find(Kind.AGENCY, acronym.name()).stream()
                .filter(entry -> entry.weight() == ACRONYM)
                .filter(entry -> linked.contains(entry.link().wikidata())));
    }

    private static @Nullable Link sole(Stream<Entry> entries) {
        var ids = entries.map(entry -> entry.link().wikidata()).distinct().toList();
        return ids.size() == 1 ? new Link(ids.getFirst(), null, null, null) : null;
    }

    private boolean isMeant(Entry entry, Entity agency) {
        var country = entry.link().country();
        if (entry.weight() == SURE) {
            return true;
        }
        boolean spokenOf = entry.weight() == NATIONAL && nations.include(country)
                || entry.weight() == SHARED && nations.areOnly(country);
        return spokenOf && agency.mentions().stream().noneMatch(mention -> isOfAnother(mention, country));
    }

    /** Whether a mention is of an agency of another country, or of a part of this one. */
    private boolean isOfAnother(Mention mention, @Nullable String country) {
        return around.isBehind(mention, OF_ANOTHER) || isOfAnother(BEFORE.matcher(around.before(mention)), country);
    }

    private boolean isOfAnother(Matcher before, @Nullable String country) {
        if (!before.find()) {
            return false;
        }
        var word = before.group(2);
        var both = before.group(1) == null ? word : before.group(1) + " " + word;
        return LOCAL.contains(word) || isElsewhere(word, country) || isElsewhere(both, country);
    }

    private boolean isElsewhere(String name, @Nullable String country) {
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return false;
        }
        var of = nations.of(name);
        return !of.isEmpty() && !of.contains(country)
                || !catalogue.find(Kind.STATE, name).isEmpty()
                || States.isSurely(name)
                || !catalogue.find(Kind.CITY, name).isEmpty();
    }
}
