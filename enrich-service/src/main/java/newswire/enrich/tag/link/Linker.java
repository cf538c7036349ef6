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

    private static final long GREAT_CITY = 700_000;
    private static final long WELL_KNOWN = 8;
    private static final Pattern UNITED_STATES_POLITICS = Pattern.compile(
            "\\b(?:U\\.S\\.|Congress|congress(?:man|woman)|Senate|senators?|Sens?\\.|Reps?\\.|Republicans?|Democrats?"
                    + "|Representatives|GOP|Capitol Hill)");

    /** In sport a town or a country mostly stands for its team. */
    private static final Pattern SPORT = Pattern.compile(
            "\\b(?i:innings?|quarterbacks?|play-?offs?|touchdowns?|goalkeepers?|midfielders?|strikers?|coach(?:es)?|wickets?"
                    + "|cricket|rugby|soccer|football|basketball|baseball|hockey|tennis|World Cup|semi-?finals?"
                    + "|quarter-?finals?|league|tournament|championships?|NFL|NBA|NHL|MLB|FIFA|UEFA|pitchers?|batsm[ae]n"
                    + "|bullpen|offense|linebackers?|homers?|homered|overtime|Davis Cup|medals?|squad|games?"
                    + "|match(?:es)?|teams?|seeded|scored|unbeaten|straight sets|grand slams?|Wimbledon|Olympics?|Olympic|Cup|Ashes|Twenty20|bowlers?|bowling|batting|captain)\\b");

    private static final int WORDS_A_SIGN = 60;
    private static final int LETTERS_A_WORD = 6;

    private final Catalogue catalogue;
    private final TagSource source;
    private final String text;
    private final boolean sport;
    private final Set<String> countries = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    Linker(Catalogue catalogue, TagSource source) {
        this.catalogue = catalogue;
        this.source = source;
        this.text = source.title() + "\n" + source.text();
        long signs = SPORT.matcher(text).results().count();
        this.sport = signs * WORDS_A_SIGN * LETTERS_A_WORD > text.length();
    }

    /** The same entities, with links where they are sure. */
    List<Entity> link(List<Entity> entities) {
        for (var entity : entities) {
            if (entity.type() == EntityType.PLACE) {
                names.add(NameKey.of(entity.name()));
                catalogue.find(Kind.COUNTRY, entity.name()).forEach(this::mentioned);
            }
        }
        var longerNames = new LongerNames(source, entities);
        var linked = new ArrayList<Entity>();
        for (var entity : entities) {
            boolean part = entity.type() == EntityType.PLACE && longerNames.cover(entity);
            var link = part ? null : link(entity);
            linked.add(link == null ? entity : entity.linked(link));
        }
        return linked;
    }

    private void mentioned(Entry country) {
        var code = country.link().country();
        if (code != null) {
            countries.add(code);
        }
    }

    private @Nullable Link link(Entity entity) {
        return switch (entity.type()) {
            case PLACE -> place(entity.name());
            case ORGANISATION -> organisation(entity.name());
            case PERSON -> person(entity.name());
        };
    }

    private @Nullable Link place(String name) {
        if (sport) {
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
        return Ambiguous.isName(name) ? null : city(catalogue.find(Kind.CITY, name));
    }

    private @Nullable Link city(List<Entry> cities) {
        Entry best = biggest(cities);
        if (best == null) {
            return null;
        }
        long next = cities.stream()
                .filter(city -> city != best)
                .mapToLong(Entry::weight)
                .max()
                .orElse(0);
        boolean clear = best.weight() >= FAR_BIGGER * next;
        if (clear && best.weight() >= GREAT_CITY) {
            return best.link();
        }
        var near = cities.stream()
                .filter(city -> countries.contains(city.link().country()))
                .toList();
        Entry nearest = biggest(near);
        return nearest != null && (near.size() == 1 || nearest == best && clear) ? nearest.link() : null;
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
