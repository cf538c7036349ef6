package newswire.training.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What newspapers call agencies, and what they may take for known. */
final class AgencyNames {

    /** What every country has one of, or may have. */
    private static final Pattern EVERYWHERE = Pattern.compile(
            "^(?:Ministry|Department|Cabinet|Parliament|Senate|House|Office|Court|Supreme|Civil Service|Government|Prime Minister"
                    + "|Federal|National|State|Public|General|Central|Royal)\\b");

    /** Acronyms that newspapers use without more, by the country of those that they mean. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "US", Set.of("FBI", "CIA", "NASA", "NOAA", "USDA", "USGS"), "GB", Set.of("HMRC"), "CH", Set.of("CERN"));

    /** Acronyms that the sources lack, by the name of those that they mean. */
    private static final Map<String, String> ACRONYMS =
            Map.of("Central Intelligence Agency", "CIA", "Internal Revenue Service", "IRS");

    /** Acronyms that newspapers use without more at home. */
    private static final Map<String, Set<String>> KNOWN_AT_HOME = Map.of(
            "US", Set.of("EPA", "FDA", "CDC", "FAA", "NIH", "IRS", "TSA", "FEMA", "NSA", "DEA"), "GB", Set.of("NHS"));

    /** Names that states have agencies of as well, but which mean that of the whole country without the state's. */
    private static final Map<String, Set<String>> OF_THE_WHOLE = Map.of(
            "US",
            Set.of(
                    "Environmental Protection Agency",
                    "Department of Homeland Security",
                    "Homeland Security Department",
                    "Department of Justice",
                    "Justice Department",
                    "Department of State",
                    "State Department",
                    "Department of Defense",
                    "Defense Department",
                    "Department of the Treasury",
                    "Treasury Department",
                    "Department of Veterans Affairs",
                    "Veterans Affairs Department",
                    "Department of the Interior",
                    "Interior Department",
                    "Energy Department",
                    "Commerce Department"));

    private AgencyNames() {}

    /** Acronyms of a name that its source lacks. */
    static List<String> acronyms(String name) {
        var acronym = ACRONYMS.get(name);
        return acronym == null ? List.of() : List.of(acronym);
    }

    /** Whether an acronym means the agency of this country wherever it stands. */
    static boolean isKnown(String acronym, String country) {
        return KNOWN.getOrDefault(country, Set.of()).contains(acronym);
    }

    /** Whether an acronym means the agency of this country where the country is spoken of. */
    static boolean isKnownAtHome(String acronym, String country) {
        return KNOWN_AT_HOME.getOrDefault(country, Set.of()).contains(acronym);
    }

    /** Whether a name means the agency of the whole country, though its parts have some of that name. */
    static boolean isOfTheWhole(String name, String country) {
        return OF_THE_WHOLE.getOrDefault(country, Set.of()).contains(name);
    }

    /** Whether every country may have one of this name. */
    static boolean isEverywhere(String name) {
        return EVERYWHERE.matcher(name).find();
    }

    /** What newspapers make of the names of the United States' agencies. */
    static List<String> forms(String name) {
        var forms = new ArrayList<String>();
        if (name.startsWith("United States ")) {
            var rest = name.substring("United States ".length());
            forms.add("U.S. " + rest);
            if (rest.contains(" ")) {
                forms.add(rest);
            }
            if (rest.startsWith("Department of ")) {
                var subject = rest.replaceFirst("Department of (?:the )?", "");
                forms.add(subject + " Department");
                forms.add("U.S. " + subject + " Department");
            }
        }
        return forms;
    }
}
