package newswire.enrich.tag.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.language.CountryNames;
import newswire.enrich.tag.link.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** What a story says of where its towns are. For one story. */
final class Whereabouts {

    private static final String UNITED_STATES = "US";

    /** Without what is joined on in small letters, as in {@code Ohio-based}. */
    private static final String WORD = "\\p{Lu}[\\p{L}.’']*+(?:-\\p{Lu}[\\p{L}.’']*+)*+";

    /** What stands behind a town and a comma, as in {@code Salem, Ore.}; marks may stand apart. */
    private static final Pattern BEHIND = Pattern.compile("^\\s?,\\s?(" + WORD + ")(?:\\s(" + WORD + "))?");

    private static final String REGIONS =
            "(?:[Ss]tate|[Pp]rovince|[Pp]refecture|[Gg]overnorate|[Rr]egion|[Dd]epartment|[Oo]blast|[Cc]anton|[Ee]mirate|[Cc]ounty)";

    private static final Pattern REGION_BEHIND = Pattern.compile("^ " + REGIONS + "\\b");
    private static final Pattern OF_REGION_BEFORE = Pattern.compile("\\b" + REGIONS + "s? of $");

    private static final int FARTHEST = 120;

    private final Catalogue catalogue;
    private final Surroundings around;
    private final @Nullable String language;
    private final Set<String> countries = new HashSet<>();

    Whereabouts(Catalogue catalogue, TagSource source, List<Entity> entities) {
        this.catalogue = catalogue;
        this.around = new Surroundings(source, FARTHEST);
        this.language = source.language();
        for (var entity : entities) {
            if (entity.type() == EntityType.PLACE) {
                note(entity);
            }
        }
    }

    private void note(Entity place) {
        if (States.isSurely(place.name())) {
            countries.add(UNITED_STATES);
            return;
        }
        countries(place.name()).stream()
                .map(country -> country.link().country())
                .filter(Objects::nonNull)
                .forEach(countries::add);
        behind(place).stream().map(this::country).filter(Objects::nonNull).forEach(countries::add);
    }

    /** Whether the story names a country, or a part of it. */
    boolean names(@Nullable String country) {
        return country != null && countries.contains(country);
    }

    /** Those of some towns of one name that are in the region that stands behind the name; empty where none does. */
    List<Entry> inRegionBehind(Entity town, List<Entry> towns) {
        for (var name : behind(town)) {
            var key = NameKey.of(name);
            var state = States.named(name);
            var region = state == null ? key : state;
            var in = towns.stream().filter(of -> region.equals(of.region())).toList();
            if (!in.isEmpty() && !(region.equals(key) && isGreatCity(name))) {
                return in;
            }
        }
        return List.of();
    }

    /** Behind a town and a comma it may as well be the next of several cities. */
    private boolean isGreatCity(String name) {
        return catalogue.find(Kind.CITY, name).stream().anyMatch(city -> city.weight() >= Linker.GREAT_CITY);
    }

    /** Whether the story anywhere calls it a region: {@code Ternport province}, {@code the states of Ternport, …}. */
    boolean isCalledRegion(Entity place) {
        return place.mentions().stream()
                .anyMatch(mention -> around.isBehind(mention, REGION_BEHIND)
                        || OF_REGION_BEFORE.matcher(around.before(mention)).find());
    }

    /** Whether a state stands behind a town. */
    boolean isInAState(Entity town) {
        return behind(town).stream().anyMatch(States::isSurely);
    }

    /** The country that stands behind a town, itself or one of its states; null where none does. */
    @Nullable
    String countryBehind(Entity town) {
        return behind(town).stream()
                .map(this::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Those of this name in English or in the story's language. */
    private List<Entry> countries(String name) {
        var english = language == null ? null : CountryNames.in(language).english(name);
        return catalogue.find(Kind.COUNTRY, english == null ? name : english);
    }

    private @Nullable String country(String name) {
        if (States.isSurely(name)) {
            return UNITED_STATES;
        }
        var found = countries(name);
        return found.size() == 1 ? found.getFirst().link().country() : null;
    }

    /** What may be a region or a country behind the mentions of a place: two words, or the first of them. */
    private List<String> behind(Entity place) {
        var names = new ArrayList<String>();
        for (var mention : place.mentions()) {
            behind(mention, names);
        }
        return names;
    }

    private void behind(Mention mention, List<String> to) {
        var behind = BEHIND.matcher(around.behind(around.untilComma(mention)));
        if (behind.find()) {
            if (behind.group(2) != null) {
                to.add(behind.group(1) + " " + behind.group(2));
            }
            to.add(behind.group(1));
        }
    }
}
