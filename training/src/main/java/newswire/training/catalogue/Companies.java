package newswire.training.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswire.enrich.tag.entity.Lexicon;
import newswire.training.catalogue.Ror.Organisation;
import newswire.training.catalogue.Suggestions.Suggestion;

/** Companies, each weighed by how widely it is known. */
final class Companies {

    /** What the description of a company says that newspapers write of. */
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:compan|corporation|bank\\b|airline|multinational|conglomerate|automaker|carmaker|broadcaster)",
            Pattern.CASE_INSENSITIVE);

    /** What the description of a maker or a chain of shops says, whose name is mostly that of the company too. */
    private static final Pattern MAKER = Pattern.compile(
            "\\b(?:manufacturer|retailer|supermarket|restaurants?|department stores?|fast.food|aerospace)",
            Pattern.CASE_INSENSITIVE);

    /** Begins what a description says of others: whose subsidiary or brand it is, and where. */
    private static final Pattern OTHERS =
            Pattern.compile(" (?:of|by|from|for|in|owned|operated|within|under|that|which|who)\\b.*");

    private static final Pattern BRAND = Pattern.compile("\\b(?:brand|subsidiary)\\b", Pattern.CASE_INSENSITIVE);

    /** A maker or a chain that newspapers write of is known to so many catalogues. */
    private static final int WIDELY_KNOWN = 6;

    /** Whose name is a word or a surname too is meant by it when so many companies are parts of it, or catalogues know it. */
    private static final int MANY_PARTS = 2;

    private static final int KNOWN_TO_MANY = 8;

    /**
     * Ids from here on came with the registry's and the index's own entries, and name many a company that has one already, or one
     * that nobody else writes of.
     */
    private static final int YOUNG = 28_900_000;

    /** Ids before this one were given to what many encyclopedias have. */
    private static final int OLDEST = 1_000_000;

    private static final Pattern PLAIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d&'’. +-]+");
    private static final Pattern SHORT_CAPITALS = Pattern.compile("[\\p{Lu}\\d]{1,4}");
    private static final Pattern UNSAID =
            Pattern.compile("^The | (?:Corporation|Company|Group|Holdings?|Limited|Ltd|Inc|AG|SE|SA|NV|plc)\\.?$");
    private static final Pattern SEVERAL = Pattern.compile(".*[ &\\d-].*");

    private final Lexicon lexicon;
    private final Map<String, CatalogueLine> byId = new TreeMap<>();

    Companies(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Takes those of the name suggestion index, by the label and description that it takes from Wikidata. */
    Companies suggested(List<Suggestion> suggestions) {
        for (var it : suggestions) {
            boolean named =
                    it.label().length() > 1 && Character.isUpperCase(it.label().codePointAt(0));
            if (named && (isCompany(it.description()) || isGreatMaker(it))) {
                add(it.wikidata(), List.of(it.label()), it.identities());
            }
        }
        return this;
    }

    /** Takes those of the registry that are no part of another one. */
    Companies registered(List<Organisation> organisations) {
        for (var it : organisations) {
            var id = it.wikidata();
            boolean ofItsOwn = it.types().contains("company") && it.active() && !it.isDaughter();
            if (id != null && ofItsOwn && isOlder(id, it.daughters() > 0 ? YOUNG : OLDEST)) {
                add(id, names(it), it.daughters());
            }
        }
        return this;
    }

    private void add(String id, Collection<String> names, int weight) {
        if (!names.isEmpty()) {
            byId.merge(id, new CatalogueLine("organisation", names, id, null, null, null, weight), Companies::both);
        }
    }

    private static CatalogueLine both(CatalogueLine one, CatalogueLine other) {
        var names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        return new CatalogueLine(
                one.kind(), names, one.wikidata(), null, null, null, Math.max(one.weight(), other.weight()));
    }

    /** Not where another company is named, as in {@code oil subsidiary of Chevron Corporation}. */
    private static boolean isCompany(String description) {
        return COMPANY.matcher(OTHERS.matcher(description).replaceFirst("")).find();
    }

    private boolean isGreatMaker(Suggestion it) {
        return it.identities() >= WIDELY_KNOWN
                && isOlder(it.wikidata(), YOUNG)
                && MAKER.matcher(it.description()).find()
                && !BRAND.matcher(it.description()).find()
                && (it.identities() >= KNOWN_TO_MANY || isNothingElse(it.label()));
    }

    private static boolean isOlder(String id, int other) {
        return Long.parseLong(id.substring(1)) < other;
    }

    /** What the registry calls it without the country, and other names of the same words, more or fewer. */
    private Set<String> names(Organisation organisation) {
        var names = new TreeSet<String>();
        for (var name : organisation.names()) {
            var plain = name.replaceAll(" \\([^)]*\\)$", "").strip();
            add(plain, organisation, names);
            organisation.aliases().stream()
                    .filter(alias -> isOfTheSameWords(alias, plain))
                    .forEach(alias -> add(alias, organisation, names));
        }
        return names;
    }

    private void add(String name, Organisation organisation, Set<String> to) {
        if (PLAIN.matcher(name).matches() && (organisation.daughters() >= MANY_PARTS || isNothingElse(name))) {
            to.add(name);
        }
    }

    private static boolean isOfTheSameWords(String one, String other) {
        var words = Arrays.asList(one.split(" "));
        var others = Arrays.asList(other.split(" "));
        return words.containsAll(others) || others.containsAll(words);
    }

    /** Whether a name is no word, nobody's surname and not so short that several have it. */
    private boolean isNothingElse(String name) {
        var said = UNSAID.matcher(name).replaceAll("");
        return SEVERAL.matcher(said).matches()
                || !SHORT_CAPITALS.matcher(said).matches() && !lexicon.isFamilyName(said) && !lexicon.isWord(said);
    }

    /** A line of each, in the order of their ids. */
    List<CatalogueLine> lines() {
        return List.copyOf(byId.values());
    }
}
