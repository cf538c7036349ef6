package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswire.enrich.extract.text.Spaces;

/** Takes a byline as written apart into names: no 'By', no roles, no addresses, nobody who took the pictures. */
public final class Byline {

    private static final int MAX_NAMES = 30;
    private static final int MAX_LENGTH = 1_000;
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*(?:[;|\\n/•·、／｜]|,(?!\\s*(?:jr|sr|ii|iii)\\b)(?:\\s*(?-i:(?:and|und|et|og|och|en|y|e|i)\\s+(?=\\p{Lu})))?|\\s&\\s|\\s(?:and|und|et|og|och|en|και|és|ja|ve|dan|și|и|та|و)\\s"
                    + "|\\s(?:y|e|i)\\s(?=\\S+\\s+\\S)|\\s(?:with|mit|avec|con|med|met)\\s(?=(?-i:\\p{Lu}\\S*\\s+\\p{Lu})))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What joins an agency to a name after a mark. */
    private static final Pattern WITH = Pattern.compile("^(?:with|mit|avec|con|med|met)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*");
    /** What stands in brackets, and no name goes on after it. */
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（\\[][^()（）\\[\\]]*[)）\\]](?!\\s*\\p{Lu}\\p{Ll})");
    /** An agency that follows a person's name without a mark between. */
    private static final Pattern OF_AGENCY = Pattern.compile(
            "(\\p{Lu}\\S+\\s+\\p{Lu}\\S+)\\s+((?:The )?Associated Press|Reuters|AFP|Bloomberg|The Canadian Press|dpa)");

    /** As {@code MBA}, {@code Ph.D.}: several such behind a whole name are no papers that somebody writes for. */
    private static final Pattern DEGREE = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?){2,5}");

    private Byline() {}

    /** Names in order without repeats; empty when there are none. */
    public static List<String> names(String written) {
        List<String> names = new ArrayList<>();
        if (written.length() > MAX_LENGTH) {
            return names;
        }
        String line = Spaces.collapse(written);
        line = line.contains("http") ? ADDRESS.matcher(line).replaceAll("") : line;
        for (String part : Hands.ofWriters(line)) {
            addAll(names, part);
        }
        return names;
    }

    private static void addAll(List<String> names, String part) {
        String line = Tails.offDegrees(Leads.off(Tails.offDates(part)));
        line = hasBracket(line) ? BRACKETS.matcher(line).replaceAll("") : line;
        String[] pieces = SPLIT.split(line);
        boolean degrees = pieces.length > 1
                && Stream.of(pieces)
                                .filter(piece -> DEGREE.matcher(piece).matches())
                                .count()
                        > 1;
        for (String piece : pieces) {
            if (!names.isEmpty() && (Tails.isPlace(piece) || isNoName(piece, names.getLast(), degrees))) {
                continue;
            }
            Matcher ofAgency = OF_AGENCY.matcher(piece);
            if (ofAgency.matches()) {
                add(names, ofAgency.group(1));
                add(names, ofAgency.group(2));
            } else {
                String name = WITH.matcher(piece.strip()).replaceFirst("");
                add(names, Tails.off(pieces.length == 1 ? name : Leads.off(name)));
            }
        }
    }

    /** Whether a piece after a name is no other: degrees of its bearer, or where it was filed. */
    private static boolean isNoName(String piece, String before, boolean degrees) {
        return piece.startsWith("In ")
                || degrees && DEGREE.matcher(piece).matches() && NameShape.isWhole(before) && !Agencies.isAgency(piece);
    }

    private static boolean hasBracket(String line) {
        return line.indexOf('(') >= 0 || line.indexOf('[') >= 0 || line.indexOf('（') >= 0;
    }

    private static void add(List<String> names, String written) {
        String name = NameShape.unslug(NameShape.bare(written));
        if (NameShape.isName(name) && !names.contains(name) && names.size() < MAX_NAMES) {
            names.add(name);
        }
    }
}
