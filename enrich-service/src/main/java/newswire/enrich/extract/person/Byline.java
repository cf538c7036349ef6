package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.text.Spaces;

/** Takes a byline as written apart into names: no 'By', no roles, no addresses. */
public final class Byline {

    private static final int MAX_NAMES = 30;
    private static final int MAX_LENGTH = 1_000;
    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:story|words|text|written|posted|published|reported|reporting|report|article|opinion|analysis|review|interview|exclusive)\\s+)?"
                    + "(?:by|von|par|por|di|av|af|door|od|da|de la|autor(?:en|in|a|es)?|auteur|author|text|texte|texto|tekst|szerző|автор|napisał|op-ed by)"
                    + "\\s*:?\\s+|(?:autor(?:en|in|a|es)?|auteur|authors?|text|texte|texto|tekst|reporter|szerző|автор|redaktion|by|von)\\s*:\\s*"
                    + "|(?:作者|记者|記者|文|撰文|기자|글)\\s*[:：/／]\\s*"
                    + "|(?:interview|words|story|texte|haber|muhabir|yazar|oleh|penulis|tekijä|текст|συντάκτης|"
                    + "מאת|كتب|كتبت|بقلم|लेखक|लेखिका|রিপোর্ট|โดย)\\s*[:：]\\s*"
                    + "|(?:מאת|بقلم|oleh|nga)\\s+(?=\\S+\\s+\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*(?:[;|\\n/•·]|,(?!\\s*(?:jr|sr|ph\\.?d|m\\.?d|ii|iii)\\b)|\\s&\\s|\\s(?:and|und|et|y|og|och|en|e|και|и|i|és|ja|ve)\\s)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TAIL = Pattern.compile(
            "\\s+(?:\\||–|—|-|@|in|for|für|at)\\s+.*$|\\s*[(\\[@<].*$|\\s*\\S+@\\S+\\.\\S+.*$|\\s*,?\\s*(?:senior|staff|chief|special)\\s.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG = Pattern.compile("[a-z]{2,}(-[a-z]{2,}){1,2}");
    private static final Pattern AGO = Pattern.compile(
            "\\s+\\d+\\s*(?:min|minute|hour|hr|day|week|month|year|h|d|m)\\w*\\b.*$", Pattern.CASE_INSENSITIVE);
    /** A date after a name: {@code March 9, 2026}, {@code 9 mars 2026}, {@code 2026-03-09}. */
    private static final Pattern DATE_TAIL = Pattern.compile(
            "(?<=\\p{L})[\\s,]+(?:on\\s+)?(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b|\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4}\\b|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}).*$");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*");
    private static final Pattern DATED = Pattern.compile("\\d{1,2}[:.]\\d{2}|\\d{4}|^\\d|\\d$");
    private static final Pattern ROLE_WORD = Pattern.compile("\\p{Ll}{4,}");
    /** What a writer's name follows in words of its own: {@code View all posts by}. No name has the English one in it. */
    private static final Pattern LONG_LEAD = Pattern.compile(
            ".*\\sby:?\\s+|(?:\\p{L}+\\s+){0,3}(?:artikel|beiträge|beitrag|geschrieben|verfasst|veröffentlicht|text)\\s+vo[nm]:?\\s+"
                    + "|(?:\\p{L}+\\s+){1,4}(?:articles|articoli|entradas|artículos|posts|berichten)\\s+(?:de|di|da|por|par|van)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Whoever is named after these took pictures. */
    private static final Pattern OF_PICTURES = Pattern.compile(
            "\\W*(?:photo|foto|image|picture|illustration|graphic|video)\\p{L}*\\s.*", Pattern.CASE_INSENSITIVE);
    /** What a line ends with that goes on to name somebody else. */
    private static final List<String> LEADS_ON = List.of("by", "von", "vom", "par", "por");
    /** Trades that follow a name without a space, or with one. */
    private static final List<String> GLUED_ROLES = List.of("기자", "특파원", "記者", "记者");

    private static final Set<String> ROLES = Set.of(
            "editor",
            "editors",
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
            "korrespondent",
            "korrespondentin",
            "redacteur",
            "journaliste",
            "giornalista",
            "periodista",
            "redactor",
            "redactora");
    private static final Set<String> JOINTS = Set.of("of", "on", "at", "to", "with", "from", "for");
    private static final Set<String> PARTICLES = Set.of("della", "dalla", "dello", "degli", "vanden", "binti", "bint");
    private static final Pattern ORGANISATION = Pattern.compile(
            "\\b(?:media|news|times|journal|tribune|magazine|agency|university|institute|network|inc|llc|ltd|gmbh)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_NAMES = Set.of(
            "admin",
            "administrator",
            "editor",
            "redaktion",
            "redaction",
            "staff",
            "author",
            "none",
            "null",
            "unknown",
            "n/a",
            "web",
            "undefined",
            "anonymous");

    private Byline() {}

    /** Names in order without repeats; empty when there are none. */
    public static List<String> names(String written) {
        List<String> names = new ArrayList<>();
        if (written.length() > MAX_LENGTH) {
            return names;
        }
        String line = Spaces.collapse(written);
        line = line.contains("http") ? ADDRESS.matcher(line).replaceAll("") : line;
        boolean digits = line.chars().anyMatch(Character::isDigit);
        line = withoutLead(digits ? DATE_TAIL.matcher(line).replaceFirst("") : line);
        for (String part : SPLIT.split(line)) {
            String name = TAIL.matcher(withoutLead(part.strip())).replaceFirst("");
            name = unslug(withoutGluedRole(trimMarks(AGO.matcher(name).replaceFirst(""))));
            if (isName(name) && !names.contains(name) && names.size() < MAX_NAMES) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withoutLead(String written) {
        Matcher lead = LEAD.matcher(written);
        if (lead.lookingAt()) {
            return written.substring(lead.end());
        }
        if (written.indexOf(' ') < 0) {
            return written;
        }
        Matcher longer = LONG_LEAD.matcher(written);
        boolean has = longer.lookingAt() && !OF_PICTURES.matcher(written).matches();
        return has ? written.substring(longer.end()) : written;
    }

    private static boolean leadsOn(String name) {
        String line = name.toLowerCase(Locale.ROOT);
        String end = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return LEADS_ON.contains(end.substring(end.lastIndexOf(' ') + 1));
    }

    private static String withoutGluedRole(String name) {
        for (String role : GLUED_ROLES) {
            if (name.endsWith(role)) {
                return name.substring(0, name.length() - role.length()).strip();
            }
        }
        return name;
    }

    /** The names without roles and employers among them; all of them where there is nothing else. */
    static List<String> people(List<String> names) {
        List<String> people = names.stream()
                .filter(n -> Agencies.isAgency(n)
                        || !isRole(n) && !ORGANISATION.matcher(n).find())
                .toList();
        return people.isEmpty() ? names : people;
    }

    /** The names without single words that stand beside whole names as labels do: {@code Published}. */
    static List<String> withoutLabels(List<String> names) {
        List<String> whole = names.stream()
                .filter(n -> n.indexOf(' ') > 0 || Agencies.isAgency(n))
                .toList();
        return whole.stream().allMatch(Agencies::isAgency) ? names : whole;
    }

    /** Whether words that no name has follow a capital, or a trade ends it: {@code Head of research}, {@code Games editor}. */
    private static boolean isRole(String name) {
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return false;
        }
        String[] words = name.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean role =
                    JOINTS.contains(words[i]) || ROLE_WORD.matcher(words[i]).matches();
            if (role && !PARTICLES.contains(words[i])) {
                return true;
            }
        }
        return ROLES.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** A name that was given as part of an address: {@code ada-brook} is Ada Brook. */
    private static String unslug(String name) {
        if (!SLUG.matcher(name).matches()) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (String part : name.split("-")) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(part.charAt(0)))
                    .append(part.substring(1));
        }
        return out.toString();
    }

    private static String trimMarks(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isMark(name.charAt(from))) {
            from++;
        }
        while (to > from && " ,;:|-–—*】》」］]→".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isMark(char c) {
        return " ,;:|-–—*.【《「［[".indexOf(c) >= 0 || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isName(String name) {
        if (name.length() < 2 || name.length() > 60 || name.startsWith("http") || name.contains("www.")) {
            return false;
        }
        return name.codePoints().anyMatch(Character::isLetter)
                && !DATED.matcher(name).find()
                && name.indexOf('%') < 0
                && !leadsOn(name)
                && name.split(" ").length <= 7
                && !NOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
