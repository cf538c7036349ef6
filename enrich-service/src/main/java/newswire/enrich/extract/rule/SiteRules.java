package newswire.enrich.extract.rule;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rules of a user. Immutable, and safe for use by several threads. */
public final class SiteRules {

    private final Map<String, List<SiteRule>> bySite;

    /** No two of them for the same site and path. */
    public SiteRules(Collection<SiteRule> rules) {
        bySite = rules.stream().collect(Collectors.groupingBy(SiteRule::site));
        bySite.values()
                .forEach(ofSite -> ofSite.sort(
                        Comparator.comparing((SiteRule rule) -> -rule.path().length())));
    }

    /** No rules at all. */
    public static SiteRules none() {
        return new SiteRules(List.of());
    }

    /** How many there are. */
    public int size() {
        return bySite.values().stream().mapToInt(List::size).sum();
    }

    /** The rule for a page, null when there is none: that of the nearest host, and of those the one with the longest path. */
    public @Nullable SiteRule of(@Nullable URI page) {
        if (page == null || page.getHost() == null) {
            return null;
        }
        String path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        for (String site = page.getHost().toLowerCase(Locale.ROOT); !site.isEmpty(); site = parent(site)) {
            for (SiteRule rule : bySite.getOrDefault(site, List.of())) {
                if (rule.covers(path)) {
                    return rule;
                }
            }
        }
        return null;
    }

    private static String parent(String host) {
        return host.substring(host.indexOf('.') < 0 ? host.length() : host.indexOf('.') + 1);
    }
}
