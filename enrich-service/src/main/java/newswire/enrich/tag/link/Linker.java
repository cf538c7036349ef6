package newswire.enrich.tag.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Link;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Chooses the catalogue's entry for each entity of one story, and rather none than a doubtful one. */
final class Linker {

    /** A city this many times as big as the next of its name needs no further sign. */
    private static final int FAR_BIGGER = 10;

    static final long GREAT_CITY = 400_000;
    private static final long WELL_KNOWN = 8;
    private static final Pattern UNITED_STATES_POLITICS = Pattern.compile(
            "\\b(?:U\\.S\\.|Congress|congress(?:man|woman)|Senate|senators?|Sens?\\.|Reps?\\.|Republicans?|Democrats?"
                    + "|Representatives|GOP|Capitol Hill)");

    private final Catalogue catalogue;
    private final TagSource source;
    private final String text;
    private final boolean sport;
    private final Set<String> names = new HashSet<>();

    Linker(Catalogue catalogue, TagSource source) {
        this.catalogue = catalogue;
        this.source = source;
        this.text = source.title() + "\n" + source.text();
        this.sport = Sport.isIn(text);
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
        for (var entity : entities) {
            boolean part = entity.type() == EntityType.PLACE && longerNames.cover(entity);
            var link = part ? null : link(entity, whereabouts);
            linked.add(link == null ? entity : entity.linked(link));
        }
        return linked;
    }

    private @Nullable Link link(Entity entity, Whereabouts whereabouts) {
        return switch (entity.type()) {
            case PLACE -> place(entity, whereabouts);
            case ORGANISATION -> organisation(entity.name());
            case PERSON -> person(entity.name());
        };
    }

    private @Nullable Link place(Entity place, Whereabouts whereabouts) {
        var name = place.name();
        if (sport) {
            return null;
        }
        var cities = catalogue.find(Kind.CITY, name);
        var inRegion = whereabouts.inRegionBehind(place, cities);
        if (!inRegion.isEmpty()) {
            return soleOrClear(inRegion);
        }
        if (whereabouts.isInAState(place)) {
            return null;
        }
        var country = sole(catalogue.find(Kind.COUNTRY, name));
        if (country != null && !Ambiguous.isName(name)) {
            return country.link();
        }
        var region = sole(catalogue.find(Kind.REGION, name));
        if (region != null) {
            return region.link();
        }
        return Ambiguous.isName(name) ? null : city(cities, whereabouts.countryBehind(place), whereabouts);
    }

    private static @Nullable Link city(List<Entry> cities, @Nullable String stated, Whereabouts whereabouts) {
        if (stated != null) {
            return soleOrClear(cities.stream()
                    .filter(city -> stated.equals(city.link().country()))
                    .toList());
        }
        var best = biggest(cities);
        if (best == null || isClear(cities) && best.weight() >= GREAT_CITY) {
            return link(best);
        }
        var near = cities.stream()
                .filter(city -> whereabouts.names(city.link().country()))
                .toList();
        var nearest = biggest(near);
        return near.size() == 1 || nearest == best && isClear(cities) ? link(nearest) : null;
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

    private @Nullable Link organisation(String name) {
        var union = sole(catalogue.find(Kind.COUNTRY, name));
        if (union != null && union.link().country() == null) {
            return union.link();
        }
        var organisation = sole(catalogue.find(Kind.ORGANISATION, name));
        var clubs = catalogue.find(Kind.CLUB, name);
        if (organisation != null) {
            return clubs.isEmpty() && !isPlace(name) ? organisation.link() : null;
        }
        Entry club = biggest(clubs);
        if (club == null || isPlace(name) || club.weight() < WELL_KNOWN) {
            return null;
        }
        boolean clear = clubs.stream().allMatch(other -> other == club || other.weight() * 2 < club.weight());
        return clear ? club.link() : null;
    }

    /** Clubs and companies that are called as their town cannot be told from it, nor from the town's other clubs. */
    private boolean isPlace(String name) {
        return names.contains(NameKey.of(name))
                || !catalogue.find(Kind.CITY, name).isEmpty()
                || !catalogue.find(Kind.COUNTRY, name).isEmpty();
    }

    private @Nullable Link person(String name) {
        var found = sole(catalogue.find(Kind.LEGISLATOR, name));
        return found != null && UNITED_STATES_POLITICS.matcher(text).find() ? found.link() : null;
    }

    private static @Nullable Entry sole(List<Entry> entries) {
        return entries.size() == 1 ? entries.getFirst() : null;
    }
}
