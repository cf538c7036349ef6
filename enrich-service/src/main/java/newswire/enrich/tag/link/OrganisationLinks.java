package newswire.enrich.tag.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses among unions of countries, agencies, companies and football clubs. For one story. */
final class OrganisationLinks {

    /** A company or club that so many other catalogues know. */
    private static final long WELL_KNOWN = 8;

    /** A company that is known well enough not to be taken for a small town of its name. */
    private static final long KNOWN = 5;

    private static final long SMALL_TOWN = 50_000;
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}|(?:\\p{Lu}\\.){2,6}");

    private final Catalogue catalogue;
    private final AgencyLinks agencies;
    private final Set<String> places;
    private final boolean sport;

    /** @param places keys of the names of the story's places */
    OrganisationLinks(Catalogue catalogue, AgencyLinks agencies, Set<String> places, boolean sport) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
        this.sport = sport;
    }

    /** What is meant; null where that is not sure. */
    @Nullable
    Link link(Entity entity) {
        var name = entity.name();
        var unions = catalogue.find(Kind.COUNTRY, name);
        if (unions.size() == 1 && unions.getFirst().link().country() == null) {
            return unions.getFirst().link();
        }
        var companies = catalogue.find(Kind.ORGANISATION, name);
        var clubs = catalogue.find(Kind.CLUB, name);
        var agency = agencies.link(entity);
        if (agency != null) {
            return companies.isEmpty() && clubs.isEmpty() && !isPlaceToo(name) ? agency : null;
        }
        if (!companies.isEmpty()) {
            var company = clear(companies);
            return company != null && clubs.isEmpty() && !isRatherAPlace(name, company) ? company.link() : null;
        }
        return club(name, clubs);
    }

    /** An acronym of something that is spelled out, and linked, elsewhere in the story. */
    Entity spelledOut(Entity entity, Set<String> linked) {
        if (entity.type() != EntityType.ORGANISATION || entity.link() != null || isPlaceToo(entity.name())) {
            return entity;
        }
        var link = agencies.spelledOut(entity, linked);
        return link == null ? entity : entity.linked(link);
    }

    private @Nullable Link club(String name, List<Entry> clubs) {
        var club = clear(clubs);
        if (club == null || club.weight() < WELL_KNOWN || !sport && name.indexOf(' ') < 0) {
            return null;
        }
        return isPlace(name) || !towns(name).isEmpty() ? null : club.link();
    }

    /** The one that is known twice as widely as each other; none of those that nobody knows. */
    private static @Nullable Entry clear(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entries.stream().allMatch(other -> other == entry || isFarBetterKnown(entry, other)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFarBetterKnown(Entry entry, Entry other) {
        return entry.weight() > 0 && entry.weight() >= 2 * other.weight();
    }

    /** Whether a place is called so too. */
    private boolean isPlaceToo(String name) {
        return isPlace(name) || !isAcronym(name) && !towns(name).isEmpty();
    }

    private boolean isRatherAPlace(String name, Entry company) {
        if (isPlace(name)) {
            return true;
        }
        if (isAcronym(name) || company.weight() >= WELL_KNOWN) {
            return false;
        }
        boolean known = company.weight() >= KNOWN && !sport;
        return towns(name).stream().anyMatch(town -> !known || town.weight() >= SMALL_TOWN);
    }

    private boolean isPlace(String name) {
        return places.contains(NameKey.of(name))
                || !catalogue.find(Kind.COUNTRY, name).isEmpty();
    }

    /** Clubs and companies that are called as their town cannot be told from it, nor from the town's other clubs. */
    private List<Entry> towns(String name) {
        return catalogue.find(Kind.CITY, name);
    }

    /** Whether a name is written as no town's is. */
    private static boolean isAcronym(String name) {
        return ACRONYM.matcher(name).matches();
    }
}
