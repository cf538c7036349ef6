package newswire.enrich.siterule;

import java.net.IDN;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.extract.rule.PageSelector;
import newswire.enrich.extract.rule.RuleField;
import newswire.enrich.extract.rule.SiteRule;
import org.jspecify.annotations.Nullable;

/** Makes rules of what files say, and collects what is wrong with them. For one thread. */
final class RuleReader {

    private static final int MOST_SELECTORS = 50;
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+|localhost");
    private static final String FIELDS = Stream.concat(
                    Stream.of("site", "path"), Stream.of(RuleField.values()).map(Enum::name))
            .collect(Collectors.joining(", "));

    private final List<SiteRule> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    List<SiteRule> rules() {
        return rules;
    }

    /** A sentence each, which names file, site and selector. */
    List<String> problems() {
        return problems;
    }

    void problem(String place, String sentence) {
        problems.add(place + ": " + sentence);
    }

    /** Reads one document of one file. */
    void read(String file, @Nullable Object document) {
        if (document instanceof Map<?, ?> map && map.size() == 1 && map.get("rules") instanceof List<?> list) {
            for (int n = 0; n < list.size(); n++) {
                if (list.get(n) instanceof Map<?, ?> rule) {
                    rule(file, n, rule);
                } else {
                    problem(file + ", rules[" + n + "]", "it is no rule; a rule has " + FIELDS + ".");
                }
            }
        } else {
            problem(file, "it should have one entry, rules, with a list of rules.");
        }
    }

    private void rule(String file, int n, Map<?, ?> written) {
        String site = site(file + ", rules[" + n + "]", written.get("site"));
        String place = file + ", " + (site == null ? "rules[" + n + "]" : site);
        String path = path(place, written.get("path"));
        Map<RuleField, List<PageSelector>> selectors = new EnumMap<>(RuleField.class);
        written.forEach((name, value) -> {
            RuleField field = field(String.valueOf(name));
            if (field != null) {
                selectors.put(field, selectors(place + ", " + name, value));
            } else if (!"site".equals(name) && !"path".equals(name)) {
                problem(place, "there is no field " + name + "; there are " + FIELDS + ".");
            }
        });
        if (selectors.isEmpty()) {
            problem(place, "it selects nothing; it needs at least one of " + FIELDS + ".");
        }
        if (site != null && path != null) {
            String other = places.putIfAbsent(site + path, file);
            if (other != null) {
                problem(place, "there are two rules for " + site + path + ", the other in " + other + ".");
            }
            rules.add(new SiteRule(file, site, path, selectors));
        }
    }

    private @Nullable String site(String place, @Nullable Object written) {
        if (!(written instanceof String host)) {
            problem(place, "it has no site; write the host of its pages, as in site: harbourtimes.example.");
            return null;
        }
        String ascii = ascii(host.strip().toLowerCase(Locale.ROOT));
        if (ascii == null || !HOST.matcher(ascii).matches()) {
            problem(place + ", site", "'" + host + "' is no host; write it without https:// and path.");
            return null;
        }
        return ascii;
    }

    private static @Nullable String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }

    private @Nullable String path(String place, @Nullable Object written) {
        if (written == null) {
            return "/";
        }
        if (written instanceof String path && path.startsWith("/")) {
            return path;
        }
        problem(place + ", path", "'" + written + "' is no path; it starts with /.");
        return null;
    }

    private static @Nullable RuleField field(String name) {
        return Stream.of(RuleField.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<PageSelector> selectors(String place, @Nullable Object written) {
        List<?> listed = written instanceof List<?> list ? list : written == null ? List.of() : List.of(written);
        if (listed.isEmpty() || listed.size() > MOST_SELECTORS) {
            problem(place, "it needs a selector, or a list of 1 to " + MOST_SELECTORS + ".");
        }
        List<PageSelector> selectors = new ArrayList<>();
        for (Object css : listed) {
            try {
                selectors.add(PageSelector.of(String.valueOf(css)));
            } catch (IllegalArgumentException wrong) {
                problem(place, "'" + css + "' is no CSS selector: " + wrong.getMessage() + ".");
            }
        }
        return selectors;
    }
}
