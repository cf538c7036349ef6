package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.language.CountryNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by their capitals, where no model reads the language: people by their given name and after that by their surname,
 * countries as the language calls them, great cities where somebody is or goes there, and organisations that are on a list. What
 * can't be told so is left out. For one story.
 */
final class CapitalNames {

    /** Languages in which a capital within a sentence tells a name, or at least a noun, and names bend little. */
    private static final Set<String> LANGUAGES = Set.of("de", "es", "fr", "it", "nl", "pt");

    /** Where all nouns have capitals. */
    private static final Set<String> CAPITAL_NOUNS = Set.of("de");

    private static final Pattern SMALL = Pattern.compile("(?<!\\p{L})\\p{Ll}[\\p{L}\\p{M}]*+");
    private static final int MOST_WORDS = 50_000;

    private final boolean nounsHaveCapitals;
    private final CountryNames countries;
    private final Set<String> small;
    private final Set<String> particles;
    private final Set<String> locatives;
    private final Set<String> titles;
    private final CapitalPeople people;
    private final ListedRuns listed;

    /** Words with capitals. */
    private final Set<String> capitals = new HashSet<>();

    /** Of people who are named in full. */
    private final Set<String> surnames = new HashSet<>();

    /** Those, in small letters, in which or to which something is said to be. */
    private final Set<String> cities = new HashSet<>();

    private final List<Name> found = new ArrayList<>();

    private CapitalNames(String language, String text) {
        var lists = WordLists.of(CapitalNames.class, language);
        this.nounsHaveCapitals = CAPITAL_NOUNS.contains(language);
        this.countries = CountryNames.in(language);
        this.small = smallWords(text);
        this.particles = lists.list("particles");
        this.locatives = lists.list("locatives");
        this.titles = lists.list("titles");
        var given = new GivenNameTest(
                lists.list("given-names"), lists.list("no-given-names"), countries, small, nounsHaveCapitals);
        this.people = new CapitalPeople(lists, given, countries, nounsHaveCapitals, capitals::contains);
        this.listed = new ListedRuns(language, nounsHaveCapitals, people);
    }

    /** Whether names are told by their capitals in a language. */
    static boolean reads(String language) {
        return LANGUAGES.contains(language);
    }

    /** The names of a story in such a language, in order, those of the title first. */
    static List<Name> of(TaggedStory story, String language) {
        var title = story.source().title();
        var text = story.source().text();
        var names = new CapitalNames(language, text);
        var ofTitle = names.runs(title);
        var ofText = names.runs(text);
        names.learn(ofTitle);
        names.learn(ofText);
        names.add(ofTitle, title, true);
        names.add(ofText, text, false);
        return names.found;
    }

    /** What a text has in small letters is no name at the beginning of a sentence. */
    private static Set<String> smallWords(String text) {
        return SMALL.matcher(text)
                .results()
                .limit(MOST_WORDS)
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Without what has its capital from the sentence that it begins, and without titles. */
    private List<CapitalRun> runs(String text) {
        return CapitalRuns.of(text, particles).stream()
                .map(run -> run.opens() && small.contains(lower(run.word(0))) ? run.from(1) : run)
                .map(run -> isTitled(run) ? run.from(1) : run)
                .filter(run -> run.size() > 0)
                .toList();
    }

    private boolean isTitled(CapitalRun run) {
        return run.size() > 1 && titles.contains(lower(run.word(0))) && !listed.is(run);
    }

    private void learn(List<CapitalRun> runs) {
        runs.forEach(run -> run.words().forEach(word -> capitals.add(word.text())));
        runs.forEach(this::learn);
    }

    private void learn(CapitalRun run) {
        var person = listed.is(run) ? null : people.in(run);
        if (person != null) {
            surnames.add(person.name().word(person.name().size() - 1));
            learn(person.rest());
        } else if (run.size() > 0 && locatives.contains(run.before()) && listed.isGreatPlace(run)) {
            cities.add(lower(run.written()));
        }
    }

    private void add(List<CapitalRun> runs, String text, boolean inTitle) {
        var spans = countries.inWords(text);
        int next = 0;
        int end = 0;
        for (var run : runs) {
            while (next < spans.size() && spans.get(next).start() < run.end()) {
                end = spans.get(next).end();
                put(EntityType.PLACE, spans.get(next++), text, inTitle);
            }
            if (end <= run.start()) {
                add(run, text, inTitle);
            }
        }
        while (next < spans.size()) {
            put(EntityType.PLACE, spans.get(next++), text, inTitle);
        }
    }

    private boolean add(CapitalRun run, String text, boolean inTitle) {
        if (run.size() == 0) {
            return false;
        }
        var type = type(run);
        if (type != null) {
            put(type, run, text, inTitle);
            return true;
        }
        var person = listed.isGreatPlace(run) ? null : people.in(run);
        if (person != null) {
            add(person.before(), text, inTitle);
            put(EntityType.PERSON, person.name(), text, inTitle);
            add(person.rest(), text, inTitle);
            return true;
        }
        int particle = run.firstSmall();
        if (particle > 0) {
            return add(run.to(particle), text, inTitle) | add(run.from(particle), text, inTitle);
        }
        return run.opens() && add(run.from(1), text, inTitle);
    }

    private void put(EntityType type, CapitalRun run, String text, boolean inTitle) {
        put(type, new CountryNames.Span(run.start(), run.end()), text, inTitle);
    }

    private void put(EntityType type, CountryNames.Span at, String text, boolean inTitle) {
        var mention = new Mention(inTitle, at.start(), at.end());
        found.add(Name.of(type, mention, text.substring(at.start(), at.end()), Address.NONE));
    }

    private @Nullable EntityType type(CapitalRun run) {
        if (listed.isCountry(run)) {
            return EntityType.PLACE;
        }
        if (listed.isOrganisation(run)) {
            return EntityType.ORGANISATION;
        }
        if (run.size() == 1 && surnames.contains(run.word(0))) {
            return EntityType.PERSON;
        }
        return cities.contains(lower(run.written())) ? EntityType.PLACE : null;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
