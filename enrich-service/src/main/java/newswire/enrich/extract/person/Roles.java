package newswire.enrich.extract.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells people from what stands beside them or for them in bylines: trades, employers, the staff. */
final class Roles {

    private static final Set<String> TRADES = Set.of(
            "editor",
            "editors",
            "editor-in-chief",
            "reporter",
            "reporters",
            "correspondent",
            "writer",
            "columnist",
            "contributor",
            "journalist",
            "producer",
            "redakteur",
            "redakteurin",
            "chefredakteur",
            "chefredakteurin",
            "korrespondent",
            "korrespondentin",
            "redacteur",
            "rédacteur",
            "rédactrice",
            "journaliste",
            "envoyé",
            "envoyée",
            "envoyés",
            "envoyées",
            "giornalista",
            "periodista",
            "redactor",
            "redactora",
            "jornalista",
            "toimittaja",
            "journalistin",
            "muhabiri");
    private static final Set<String> OFFICES = Set.of(
            "content",
            "managing",
            "executive",
            "deputy",
            "assistant",
            "associate",
            "contributing",
            "senior",
            "chief",
            "news",
            "sports",
            "political",
            "features",
            "staff",
            "opinion",
            "business",
            "web",
            "digital",
            "city",
            "copy",
            "science",
            "culture",
            "the",
            "guest");
    private static final Set<String> JOINTS = Set.of("of", "on", "at", "to", "with", "from", "for");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{4,}");
    /** Words of firms and papers, and of no person. */
    private static final Set<String> FIRMS = Set.of(
            "media",
            "news",
            "times",
            "journal",
            "tribune",
            "magazine",
            "agency",
            "university",
            "institute",
            "network",
            "inc",
            "llc",
            "ltd",
            "gmbh",
            "press",
            "foundation",
            "stiftung",
            "verband",
            "verlag",
            "zeitung",
            "online",
            "co",
            "corp",
            "kg",
            "plc",
            "srl",
            "e.v");
    /** Words of those who make a paper, none of them by name. */
    private static final Set<String> STAFF = Set.of(
            "staff",
            "newsroom",
            "desk",
            "redaktion",
            "redaktionen",
            "redazione",
            "redacción",
            "redaccion",
            "redação",
            "rédaction",
            "redaction",
            "redactie",
            "redakcja",
            "redakce",
            "toimitus",
            "redaksjonen",
            "redaksi",
            "editorial",
            "team",
            "newsdesk",
            "webdesk",
            "редакция",
            "редакція",
            "編集部",
            "编辑部");

    private static final Set<String> STAFF_ALONE = Set.of("editor", "editors", "our correspondent");
    private static final Pattern BETWEEN = Pattern.compile("[ /,-]+");
    private static final int SHORTEST_DOMAIN = 2;

    private Roles() {}

    /** Whether a word alone is one for whoever makes a paper: {@code Editor}. */
    static boolean isTrade(String word) {
        return TRADES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it ends in a word for the kind of a trade: {@code Content} of {@code Content editor}. */
    static boolean endsInOffice(String words) {
        return OFFICES.contains(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it names a firm, paper or site rather than a person. */
    static boolean isOrganisation(String name) {
        return hasWord(name, FIRMS) || isDomain(name);
    }

    /** Whether a full stop amid its last word has letters behind it: {@code harbourpost.example}. */
    private static boolean isDomain(String name) {
        int dot = name.lastIndexOf('.');
        boolean amid = dot > 0 && name.charAt(dot - 1) != ' ' && dot < name.length() - SHORTEST_DOMAIN;
        return amid && name.substring(dot + 1).codePoints().allMatch(Character::isLetter);
    }

    /** Whether it stands for all who make the paper: {@code Staff writer}, {@code Redaktion}. */
    static boolean isStaff(String name) {
        return hasWord(name, STAFF) || STAFF_ALONE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean hasWord(String name, Set<String> words) {
        for (String word : BETWEEN.split(name.toLowerCase(Locale.ROOT))) {
            if (words.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words that no name has follow a capital, or a trade ends it: {@code Head of research}, {@code Games editor}. */
    static boolean isRole(String name) {
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return false;
        }
        String[] words = name.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean role = JOINTS.contains(words[i]) || SMALL.matcher(words[i]).matches();
            if (role && !NameShape.isParticle(words[i]) || isTrade(words[i])) {
                return true;
            }
        }
        return isTrade(words[0]);
    }

    /** Whether it surely names a person, or an agency. */
    static boolean isSomebody(String name) {
        return Agencies.isAgency(name)
                || NameShape.isWhole(name) && !isOrganisation(name) && !isStaff(name) && !isRole(name);
    }

    /** The names without roles and employers among them; all of them where there is nothing else. */
    static List<String> people(List<String> names) {
        List<String> people = names.stream()
                .filter(n -> Agencies.isAgency(n) || !isRole(n) && !isOrganisation(n))
                .toList();
        return people.isEmpty() ? names : people;
    }

    /** The names without roles, employers and labels among them; none where any of them may be nobody. */
    static List<String> writers(List<String> names) {
        List<String> writers = withoutLabels(people(names)).stream()
                .filter(name -> !Character.isLowerCase(name.codePointAt(0)))
                .toList();
        return writers.stream().allMatch(Roles::isSomebody) ? writers : List.of();
    }

    /** The names without single words that stand beside whole names as labels do: {@code Published}. */
    static List<String> withoutLabels(List<String> names) {
        List<String> whole = names.stream()
                .filter(n -> n.indexOf(' ') > 0 || NameShape.isWhole(n) || Agencies.isAgency(n))
                .toList();
        return whole.stream().allMatch(Agencies::isAgency) ? names : whole;
    }
}
