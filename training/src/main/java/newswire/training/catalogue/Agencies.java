package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.training.catalogue.Ror.Organisation;
import newswire.training.catalogue.Suggestions.Suggestion;

/**
 * Agencies of countries. Each has up to four lines, by how much a name needs to be a sign of it: names that say whose agency it
 * is ({@link #SURE}), names that do where its country is spoken of ({@link #NATIONAL}) or where no other is ({@link #SHARED}),
 * and acronyms, which do where the name is spelled out ({@link #ACRONYM}).
 */
final class Agencies {

    static final long SURE = 3;
    static final long NATIONAL = 2;
    static final long SHARED = 1;
    static final long ACRONYM = 0;

    private static final Pattern AGENCY = Pattern.compile(
            "\\b(?:agency|agencies|ministry|executive department|government department|federal department|department of the"
                    + "|central bank|police (?:force|service)|army|navy|air force|armed forces|coast guard|military branch"
                    + "|intelligence|law enforcement|regulator|statistic|meteorological|weather service|space agency|parliament"
                    + "|postal service|park service|border|customs|tax authority|revenue service|commission|authority"
                    + "|administration of the|public health|humanitarian|non-governmental|charity)",
            Pattern.CASE_INSENSITIVE);

    /** What is no agency, or one of a town, of which there are too many of one name. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:travel|estate|rental|car|advertising|employment|staffing|modeling|news|marketing|brand|chain|network|retail|shop"
                    + "|store|compan|airline|bank branch|municipal|city|town|village|county|district|borough|local|school|transit"
                    + "|bus\\b|buses|fire (?:department|service|brigade|district)|subsidiary|division of|part of|housing"
                    + "|recruitment|insurance|rail|ferr|transport|flag|port authority|airport|kiosk|defunct|former|dissolved"
                    + "|bicycle|parking|library|libraries|museum|water|electric|gas)",
            Pattern.CASE_INSENSITIVE);

    /** What an organisation of the registry is, to be an agency here or a body as well known: a society or a university. */
    private static final Set<String> TYPES = Set.of("government", "nonprofit", "education");

    private static final Pattern OF_A_TOWN = Pattern.compile(
            "\\b(?:Police|Fire|Sheriff|School)\\b.*\\b(?:Department|Office|District)|\\b(?:City|Town) of\\b");

    private static final Pattern ONE_WORD = Pattern.compile("\\S+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d\\p{P}\\s&+]+");
    private static final int SHORTEST = 10;

    private final Countries countries;
    private final Namesakes namesakes;
    private final Map<String, Agency> byId = new TreeMap<>();

    private static final class Agency {
        final String country;
        final TreeSet<String> names = new TreeSet<>();
        final TreeSet<String> aliases = new TreeSet<>();
        final TreeSet<String> acronyms = new TreeSet<>();

        Agency(String country) {
            this.country = country;
        }

        Set<String> allNames() {
            var all = new TreeSet<>(names);
            all.addAll(aliases);
            return all;
        }
    }

    /**
     * @param regions names of states and provinces
     */
    Agencies(Countries countries, Collection<String> regions) {
        this.countries = countries;
        this.namesakes = new Namesakes(countries, regions);
    }

    /** Takes those of the name suggestion index whose description says what they are and of which country. */
    Agencies suggested(List<Suggestion> suggestions) {
        for (var suggestion : suggestions) {
            var of = countries.in(suggestion.description());
            of.forEach(country -> namesakes.note(suggestion.wikidata(), country, suggestion.label()));
            if (of.size() == 1
                    && AGENCY.matcher(suggestion.description()).find()
                    && !OTHER.matcher(suggestion.description()).find()) {
                agency(suggestion.wikidata(), of.iterator().next(), List.of(suggestion.label()), List.of(), List.of());
            }
        }
        return this;
    }

    /** Takes those of the registry that governments run, and societies. */
    Agencies registered(List<Organisation> organisations) {
        for (var organisation : organisations) {
            var id = organisation.wikidata();
            for (var name : organisation.allNames()) {
                namesakes.note(id == null ? name : id, organisation.country(), name);
            }
            if (id != null
                    && organisation.active()
                    && organisation.types().stream().anyMatch(TYPES::contains)) {
                agency(
                        id,
                        organisation.country(),
                        organisation.names(),
                        organisation.aliases(),
                        organisation.acronyms());
            }
        }
        return this;
    }

    private void agency(String id, String country, List<String> names, List<String> aliases, List<String> acronyms) {
        var agency = byId.computeIfAbsent(id, key -> new Agency(country));
        for (var name : names) {
            var plain = plain(name);
            add(plain, ONE_WORD.matcher(plain).matches() ? agency.acronyms : agency.names);
            AgencyNames.forms(plain).forEach(form -> add(form, agency.names));
            agency.acronyms.addAll(AgencyNames.acronyms(plain));
        }
        for (var name : aliases) {
            var plain = plain(name);
            add(plain, ONE_WORD.matcher(plain).matches() ? agency.acronyms : agency.aliases);
        }
        agency.acronyms.addAll(acronyms);
    }

    private static String plain(String name) {
        return name.replaceAll(" \\([^)]*\\)$", "").strip();
    }

    private static void add(String name, Set<String> to) {
        if (LATIN.matcher(name).matches() && !OF_A_TOWN.matcher(name).find()) {
            to.add(name);
        }
    }

    /**
     * Their lines.
     *
     * @param taken ids that have other lines
     * @param names keys of names that are another's already
     */
    List<CatalogueLine> lines(Set<String> taken, Set<String> names) {
        var owners = new HashMap<String, Set<String>>();
        byId.forEach((id, agency) -> {
            agency.allNames()
                    .forEach(name -> owners.computeIfAbsent(Namesakes.key(name), any -> new HashSet<>())
                            .add(id));
            agency.acronyms.forEach(name -> owners.computeIfAbsent(Namesakes.key(name), any -> new HashSet<>())
                    .add(id));
        });
        var lines = new ArrayList<CatalogueLine>();
        byId.forEach((id, agency) -> {
            if (!taken.contains(id)) {
                addLines(id, agency, names, owners, lines);
            }
        });
        return lines;
    }

    private void addLines(
            String id, Agency agency, Set<String> taken, Map<String, Set<String>> owners, List<CatalogueLine> to) {
        var country = agency.country;
        var byWeight = new TreeMap<Long, Set<String>>();
        for (var name : agency.allNames()) {
            if (!taken.contains(Namesakes.key(name)) && name.length() >= SHORTEST) {
                boolean shared =
                        owners.getOrDefault(Namesakes.key(name), Set.of()).size() > 1;
                weight(name, agency, shared).ifPresent(weight -> put(name, weight, byWeight));
            }
        }
        var keys = byWeight.values().stream()
                .flatMap(Set::stream)
                .map(Namesakes::key)
                .collect(Collectors.toSet());
        for (var acronym : agency.acronyms) {
            if (AgencyNames.isKnown(acronym, country)) {
                put(acronym, SURE, byWeight);
            } else if (AgencyNames.isKnownAtHome(acronym, country)) {
                put(acronym, NATIONAL, byWeight);
            } else if (!keys.isEmpty()
                    && acronym.length() > 1
                    && !keys.contains(Namesakes.key(acronym))
                    && !taken.contains(Namesakes.key(acronym))) {
                put(acronym, ACRONYM, byWeight);
            }
        }
        var written = new HashSet<String>();
        for (var weighed : byWeight.descendingMap().entrySet()) {
            weighed.getValue().removeIf(name -> written.contains(Namesakes.key(name)));
            weighed.getValue().forEach(name -> written.add(Namesakes.key(name)));
        }
        byWeight.forEach((weight, names) -> {
            if (!names.isEmpty()) {
                to.add(new CatalogueLine("agency", names, id, country, null, null, weight));
            }
        });
    }

    private static void put(String name, long weight, Map<Long, Set<String>> to) {
        to.computeIfAbsent(weight, key -> new TreeSet<>()).add(name);
    }

    /** How much a name needs to be a sign of the agency; empty where it never is. */
    private OptionalLong weight(String name, Agency agency, boolean shared) {
        if (namesakes.saysWhose(name, agency.country)) {
            return shared ? OptionalLong.empty() : OptionalLong.of(SURE);
        }
        boolean ofTheWhole = AgencyNames.isOfTheWhole(name, agency.country);
        if (!agency.names.contains(name) || !ofTheWhole && namesakes.areInTheCountry(name, agency.country)) {
            return OptionalLong.empty();
        }
        boolean everywhere = !agency.country.equals("US") && AgencyNames.isEverywhere(name);
        return OptionalLong.of(everywhere || !ofTheWhole && namesakes.areElsewhere(name) ? SHARED : NATIONAL);
    }
}
