package newswire.enrich.tag.link;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses among people in public offices. For one story. */
final class LeaderLinks {

    private static final long HEAD = 1;

    /** Of the surname alone of a head. */
    private static final long SURNAME = 2;

    private static final int NEAR = 80;

    private static final String OFFICES =
            "[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Mm]inisters?|[Ss]ecretary|[Gg]overnor|Gov\\.|Sen\\.|Rep\\."
                    + "|[Ss]enator|[Mm]inistry|[Pp]arliament|[Gg]overnment|[Aa]dministration|[Cc]abinet|[Ee]lections?|[Aa]mbassador"
                    + "|[Aa]ttorney [Gg]eneral|[Cc]ommissioner|[Dd]irector|[Cc]hairman|[Cc]hief|[Jj]ustice|[Ss]peaker|[Mm]ayor|MP"
                    + "|[Cc]ongress|[Ll]eader|[Tt]aoiseach|[Kk]ing|[Qq]ueen|[Ee]mperor|[Pp]residential|[Cc]ampaign|[Cc]andidate";

    private static final Pattern OFFICE = Pattern.compile("\\b(?:" + OFFICES + ")\\b");

    /** A title right before the name of who has or had it. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Ss]ecretary[- ][Gg]eneral|[Kk]ing|[Qq]ueen|[Ee]mperor|PM)"
                    + "(?:-elect)?,? $");

    private static final Pattern INITIALS = Pattern.compile("(?: (?:\\p{Lu}\\.)+)+(?= \\p{Lu}\\p{L})");

    private final Catalogue catalogue;
    private final TagSource source;
    private final Surroundings around;
    private final Nations nations;
    private final boolean sport;

    /** Whether the story speaks of any office; null until that is asked. */
    private @Nullable Boolean offices;

    LeaderLinks(Catalogue catalogue, TagSource source, Nations nations, boolean sport) {
        this.catalogue = catalogue;
        this.source = source;
        this.around = new Surroundings(source, NEAR);
        this.nations = nations;
        this.sport = sport;
    }

    /** Who is meant by a full name, or by a surname with a title; null where that is not sure. */
    @Nullable
    Link link(Entity person) {
        var ids = new HashSet<@Nullable String>();
        if (nations.isOfUnitedStatesPolitics()) {
            catalogue
                    .find(Kind.LEGISLATOR, person.name())
                    .forEach(legislator -> ids.add(legislator.link().wikidata()));
        }
        leaders(person.name()).stream()
                .filter(leader -> isMeant(leader, person))
                .forEach(leader -> ids.add(leader.link().wikidata()));
        return ids.size() == 1 ? new Link(ids.iterator().next(), null, null, null) : null;
    }

    /** Those of a name, or else of the name without the initials in its middle: {@code Ada B. Moss}. */
    private List<Entry> leaders(String name) {
        var found = catalogue.find(Kind.LEADER, name);
        return found.isEmpty()
                ? catalogue.find(Kind.LEADER, INITIALS.matcher(name).replaceAll(""))
                : found;
    }

    private boolean isMeant(Entry leader, Entity person) {
        if (leader.weight() == SURNAME) {
            return nations.include(leader.link().country())
                    && person.mentions().stream().anyMatch(mention -> around.isBefore(mention, TITLE));
        }
        boolean head = leader.weight() == HEAD;
        if (head && person.mentions().stream().anyMatch(mention -> around.isBefore(mention, TITLE))) {
            return true;
        }
        return !sport
                && nations.include(leader.link().country())
                && (head
                        ? speaksOfOffices()
                        : isOfUnitedStatesPolitics(leader)
                                || person.mentions().stream().anyMatch(this::isNearAnOffice));
    }

    private boolean isOfUnitedStatesPolitics(Entry leader) {
        return Nations.UNITED_STATES.equals(leader.link().country()) && nations.areUnitedStatesPoliticsItsTopic();
    }

    private boolean speaksOfOffices() {
        if (offices == null) {
            offices = OFFICE.matcher(source.title()).find()
                    || OFFICE.matcher(source.text()).find();
        }
        return offices;
    }

    private boolean isNearAnOffice(Mention mention) {
        return around.isBefore(mention, OFFICE) || around.isBehind(mention, OFFICE);
    }
}
