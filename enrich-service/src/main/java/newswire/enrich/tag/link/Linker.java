package newswire.enrich.tag.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.language.CityNames;
import newswire.enrich.tag.language.CountryNames;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses the catalogue's entry for each entity of one story, and rather none than a doubtful one. */
final class Linker {

    /** A city this many times as big as the next of its name needs no further sign. */
    private static final int FAR_BIGGER = 10;

    static final long GREAT_CITY = 400_000;

    private final Catalogue catalogue;
    private final TagSource source;
    private final boolean sport;
    private final StateLinks states;
    private final OrganisationLinks organisations;
    private final LeaderLinks leaders;

    /** Keys of the names of the story's places. */
    private final Set<String> names = new HashSet<>();

    Linker(Catalogue catalogue, TagSource source) {
        this.catalogue = catalogue;
        this.source = source;
        var text = source.title() + "\n" + source.text();
        this.sport = Sport.isIn(text);
        var nations = new Nations(catalogue, text);
        this.states = new StateLinks(catalogue, source);
        this.organisations =
                new OrganisationLinks(catalogue, new AgencyLinks(catalogue, source, nations), names, sport);
        this.leaders = new LeaderLinks(catalogue, source, nations, sport);
    }

    /** The same entities, with links where they are sure. */
    List<Entity> link(List<Entity> entities) {
        for (var entity : entities) {
            if (entity.type() == EntityType.PLACE) {
                names.add(NameKey.of(entity.name()));
            }
        }
        var whereabouts = new Whereabouts(catalogue, source, entities);
        var longerNames = new LongerNames(source, entities);
        var linked = new ArrayList<Entity>();
        var ids = new HashSet<String>();
        for (var entity : entities) {
            boolean part = entity.type() == EntityType.PLACE && longerNames.cover(entity);
            var link = part ? null : link(entity, whereabouts, longerNames);
            linked.add(link == null ? entity : entity.linked(link));
            if (link != null && link.wikidata() != null) {
                ids.add(link.wikidata());
            }
        }
        linked.replaceAll(entity -> organisations.spelledOut(entity, ids));
        return linked;
    }

    private @Nullable Link link(Entity entity, Whereabouts whereabouts, LongerNames longerNames) {
        return switch (entity.type()) {
            case PLACE -> place(entity, whereabouts, longerNames);
            case ORGANISATION -> organisations.link(entity);
            case PERSON -> leaders.link(entity);
        };
    }

    private @Nullable Link place(Entity place, Whereabouts whereabouts, LongerNames longerNames) {
        var name = place.name();
        if (sport) {
            return null;
        }
        var english = CityNames.in(source.language()).english(name);
        var cities = catalogue.find(Kind.CITY, english == null ? name : english);
        var inRegion = whereabouts.inRegionBehind(place, cities);
        if (!inRegion.isEmpty()) {
            return soleOrClear(inRegion);
        }
        if (whereabouts.isInAState(place)) {
            return null;
        }
        var country = country(name);
        if (country != null) {
            return country.link();
        }
        if (english != null) {
            return abroad(place, cities, whereabouts);
        }
        var region = sole(catalogue.find(Kind.REGION, name));
        if (region != null) {
            return region.link();
        }
        var state = states.link(place);
        if (state != null) {
            return state;
        }
        return Ambiguous.isName(name) || longerNames.beginWith(place) || isItsRegion(place, cities, whereabouts)
                ? null
                : city(cities, whereabouts.countryBehind(place), whereabouts);
    }

    /** Whether a city's name is that of the region around it here. */
    private static boolean isItsRegion(Entity place, List<Entry> cities, Whereabouts whereabouts) {
        var best = biggest(cities);
        return best != null && NameKey.of(place.name()).equals(best.region()) && whereabouts.isCalledRegion(place);
    }

    /** The country of this name, in English or in the language of the story, and clearly meant. */
    private @Nullable Entry country(String name) {
        var language = source.language();
        var english = language == null ? null : CountryNames.in(language).english(name);
        if (english == null || english.equals(name)) {
            return Ambiguous.isName(name) ? null : sole(catalogue.find(Kind.COUNTRY, name));
        }
        return sole(catalogue.find(Kind.COUNTRY, english));
    }

    /** A city by its name in the story's language, if no other may be meant: not one that is called so everywhere either. */
    private @Nullable Link abroad(Entity place, List<Entry> cities, Whereabouts whereabouts) {
        var stated = whereabouts.countryBehind(place);
        if (stated != null) {
            return soleOrClear(in(stated, cities));
        }
        var link = soleOrClear(cities);
        return link == null || catalogue.find(Kind.CITY, place.name()).isEmpty() || whereabouts.names(link.country())
                ? link
                : null;
    }

    private static List<Entry> in(String country, List<Entry> cities) {
        return cities.stream()
                .filter(city -> country.equals(city.link().country()))
                .toList();
    }

    private @Nullable Link city(List<Entry> cities, @Nullable String stated, Whereabouts whereabouts) {
        if (stated != null) {
            return soleOrClear(in(stated, cities));
        }
        var best = biggest(cities);
        if (best == null || isNamesakeHere(cities, best, whereabouts)) {
            return null;
        }
        if (isClear(cities) && best.weight() >= GREAT_CITY) {
            return link(best);
        }
        var near = cities.stream()
                .filter(city -> whereabouts.names(city.link().country()))
                .toList();
        var nearest = biggest(near);
        return near.size() == 1 || nearest == best && isClear(cities) ? link(nearest) : null;
    }

    /** Whether the story speaks of the region of a smaller town, and not of the biggest one's country. */
    private boolean isNamesakeHere(List<Entry> cities, Entry best, Whereabouts whereabouts) {
        return !whereabouts.names(best.link().country())
                && cities.stream()
                        .anyMatch(city -> city != best && city.region() != null && names.contains(city.region()));
    }

    private static @Nullable Link soleOrClear(List<Entry> cities) {
        return cities.size() == 1 || isClear(cities) ? link(biggest(cities)) : null;
    }

    /** Whether the biggest of these is many times as big as the next. */
    private static boolean isClear(List<Entry> cities) {
        var best = biggest(cities);
        return best != null
                && cities.stream().allMatch(city -> city == best || best.weight() >= FAR_BIGGER * city.weight());
    }

    private static @Nullable Link link(@Nullable Entry entry) {
        return entry == null ? null : entry.link();
    }

    private static @Nullable Entry biggest(List<Entry> entries) {
        Entry best = null;
        for (var entry : entries) {
            best = best == null || entry.weight() > best.weight() ? entry : best;
        }
        return best;
    }

    private static @Nullable Entry sole(List<Entry> entries) {
        return entries.size() == 1 ? entries.getFirst() : null;
    }
}
