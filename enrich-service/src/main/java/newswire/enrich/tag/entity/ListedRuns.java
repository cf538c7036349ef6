package newswire.enrich.tag.entity;

import java.util.Locale;
import newswire.enrich.tag.language.CityNames;
import newswire.enrich.tag.language.CountryNames;

/** Tells what runs of capitals stand on lists of names. For one story. */
final class ListedRuns {

    private final CountryNames countries;
    private final CityNames cities;
    private final boolean nounsHaveCapitals;
    private final CapitalPeople people;

    ListedRuns(String language, boolean nounsHaveCapitals, CapitalPeople people) {
        this.countries = CountryNames.in(language);
        this.cities = CityNames.in(language);
        this.nounsHaveCapitals = nounsHaveCapitals;
        this.people = people;
    }

    /** Whether a run is empty or any of these. */
    boolean is(CapitalRun run) {
        return run.size() == 0 || isCountry(run) || isOrganisation(run) || isGreatPlace(run);
    }

    boolean isCountry(CapitalRun run) {
        return countries.english(run.written()) != null;
    }

    /** Whether it is a region, or a city by its English name or the language's own. */
    boolean isGreatPlace(CapitalRun run) {
        return Lexicon.shipped().isGreatPlace(lower(run)) || cities.english(run.written()) != null;
    }

    boolean isOrganisation(CapitalRun run) {
        var lexicon = Lexicon.shipped();
        var wording = lower(run);
        if (!lexicon.isOrganisation(wording) || lexicon.isPlace(wording) || people.isGivenName(run, 0)) {
            return false;
        }
        boolean acronym =
                wording.length() > 2 && run.written().equals(run.written().toUpperCase(Locale.ROOT));
        boolean lone = !run.opens() && !nounsHaveCapitals && !lexicon.isFamilyName(wording) && !lexicon.isWord(wording);
        return run.size() > 1 || acronym || lone;
    }

    private static String lower(CapitalRun run) {
        return run.written().toLowerCase(Locale.ROOT);
    }
}
