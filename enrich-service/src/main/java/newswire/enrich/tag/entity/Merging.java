package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.shipped.WordLists;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names together that name the same: written alike; a surname after the full name, unless one is a man's and the
 * other a woman's; an acronym or a short form of an organisation's name, but not that of what it is a part of.
 */
final class Merging {

    private static final WordLists LISTS = WordLists.of(Merging.class, "en");

    /** What a company's name is often said without. */
    private static final Set<String> LEGAL_FORMS = LISTS.list("legal-forms");

    /** What is a body of its own though its name begins with that of another one, as a council of some nations. */
    private static final Set<String> PARTS = LISTS.list("parts");

    private static final Set<String> BEFORE_OWNERS = Set.of("of", "for", "at", "in", "de", "and", "&");
    private static final Set<String> UNIVERSITIES = Set.of("university", "college");
    private static final Set<String> COUNTRIES = Set.of("us", "uk");

    /** Looking for a longer name is not worth it among more. */
    private static final int MOST_GROUPS = 2_000;

    private final Map<String, NameGroup> groups = new LinkedHashMap<>();

    /** Where each name comes first, whatever its title. */
    private final Map<String, Integer> firsts = new HashMap<>();

    private final ShortForms shortForms;

    private Merging(ShortForms shortForms) {
        this.shortForms = shortForms;
    }

    /** Groups of names, in the order of their first mention; each has the type that most of its mentions have. */
    static List<List<Name>> merge(List<Name> names) {
        var agreed = AgreedTypes.of(names);
        var merging = new Merging(new ShortForms(agreed));
        agreed.forEach(merging::add);
        merging.join();
        return merging.groups.values().stream()
                .distinct()
                .map(group -> group.names)
                .toList();
    }

    private void add(Name name) {
        groups.computeIfAbsent(key(name), any -> new NameGroup()).names.add(name);
        firsts.merge(NameGroup.plain(name), NameGroup.at(name), Math::min);
    }

    /** One word may be the name of several people, whom their titles tell apart. */
    private static String key(Name name) {
        boolean several = name.type() == EntityType.PERSON && name.words().size() == 1;
        var title = several ? name.address().title() : null;
        return NameGroup.plain(name) + (title == null ? "" : ", " + title);
    }

    private void join() {
        if (groups.size() > MOST_GROUPS) {
            return;
        }
        var longestFirst = new ArrayList<>(groups.values());
        longestFirst.sort(
                Comparator.comparingInt((NameGroup group) -> -group.words().size()));
        for (var group : longestFirst) {
            var home = home(group);
            if (home != null) {
                put(group, home);
            }
        }
        joinAlike(longestFirst);
        for (var group : groups.values()) {
            group.names.sort(Comparator.comparing((Name name) -> !name.mention().inTitle())
                    .thenComparingInt(name -> name.mention().start()));
        }
    }

    private void put(NameGroup group, NameGroup home) {
        home.names.addAll(group.names);
        groups.values().removeIf(other -> other == group);
    }

    /** Puts together what only titles part, and what is short for nothing. */
    private void joinAlike(List<NameGroup> all) {
        var alike = new HashMap<String, NameGroup>();
        for (var group : all) {
            if (groups.values().stream().anyMatch(other -> other == group)) {
                var first = alike.putIfAbsent(group.plainKey(), group);
                if (first != null && !differ(group, first)) {
                    put(group, first);
                }
            }
        }
    }

    /**
     * The group of a longer name that this one is short for. Where there are several, one with the same title; else one that
     * pronouns do not speak against; else one that the headline names in full; else the one named last before it. Before {@code Mr} and the like that is, else before
     * anybody was called by the name alone.
     */
    private @Nullable NameGroup home(NameGroup group) {
        var whole = shortForms.whole(group);
        if (whole != null) {
            return groups.values().stream()
                    .filter(other -> other != group && other.names.contains(whole))
                    .findFirst()
                    .orElse(null);
        }
        boolean gendered = group.names.getFirst().address().isGendered();
        int from = gendered ? group.first() : firsts.getOrDefault(group.plainKey(), group.first());
        int words = group.words().size();
        var order = Comparator.comparing((NameGroup other) -> other.sharesTitle(group))
                .thenComparing(other -> !People.mayDiffer(other.names, group.names))
                .thenComparing(other -> other.isInTitle(words))
                .thenComparingInt(other -> other.lastBefore(from));
        NameGroup best = null;
        for (var other : groups.values()) {
            if (other != group
                    && other.type() == group.type()
                    && (isShortFor(group, other) || isUniversity(group, other))
                    && !differ(group, other)) {
                best = best == null || order.compare(other, best) > 0 ? other : best;
            }
        }
        return best;
    }

    private static boolean differ(NameGroup group, NameGroup other) {
        return group.type() == EntityType.PERSON && People.differ(group.names, other.names);
    }

    private static boolean isShortFor(NameGroup group, NameGroup other) {
        var words = group.words();
        var longer = other.words();
        if (words.size() >= longer.size()) {
            return false;
        }
        return switch (group.type()) {
            case PERSON -> People.isPart(words, longer);
            case ORGANISATION ->
                Acronyms.isOf(words, longer)
                        || words.size() == 1 && isLastWord(words.getFirst(), longer)
                        || words.size() > 1 && isOfCountry(words, longer)
                        || longer.subList(0, words.size()).equals(words)
                                && (words.size() > 1
                                        ? !isPart(longer.subList(words.size(), longer.size()))
                                        : LEGAL_FORMS.contains(longer.getLast()));
            case PLACE -> Acronyms.isOf(words, longer);
        };
    }

    /** Not where it is whose or of which place the longer one is: {@code University of Ternport}. */
    private static boolean isLastWord(String word, List<String> longer) {
        return longer.getLast().equals(word) && !BEFORE_OWNERS.contains(longer.get(longer.size() - 2));
    }

    /** {@code Ternford}, behind {@code Ternford University}; before it, it is rather the town or its team. */
    private static boolean isUniversity(NameGroup group, NameGroup other) {
        var longer = other.words();
        return group.type() == EntityType.ORGANISATION
                && group.words().equals(longer.subList(0, longer.size() - 1))
                && UNIVERSITIES.contains(longer.getLast())
                && other.first() < group.first();
    }

    /** {@code Coast Guard}, of {@code U.S. Coast Guard}. */
    private static boolean isOfCountry(List<String> words, List<String> longer) {
        return longer.size() == words.size() + 1
                && COUNTRIES.contains(longer.getFirst())
                && longer.subList(1, longer.size()).equals(words);
    }

    /** Whether what a longer name says more makes it that of a part: {@code … Office of Trade}. */
    private static boolean isPart(List<String> more) {
        return more.lastIndexOf("of") > 0 || more.stream().anyMatch(PARTS::contains);
    }
}
