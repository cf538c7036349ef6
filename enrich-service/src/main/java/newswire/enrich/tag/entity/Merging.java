package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names together that name the same: written alike; a surname after the full name; an acronym or a short form of
 * an organisation's name.
 */
final class Merging {

    /** What a company's name is often said without. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            ("inc corp corporation co company ltd limited plc llc lp ag sa nv spa gmbh se ab asa oyj kk group holdings"
                            + " holding bhd pte pty")
                    .split(" "));

    /** What may stand after a surname. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    /** Looking for a longer name is not worth it among more. */
    private static final int MOST_GROUPS = 2_000;

    /** What a mention in the text counts when one in the title counts one: what a headline means, the text tells. */
    private static final int OF_TEXT = 3;

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Groups of names, in the order of their first mention; each has the type that most of its mentions have. */
    static List<List<Name>> merge(List<Name> names) {
        var merging = new Merging();
        for (var name : retyped(names)) {
            merging.add(name);
        }
        merging.join();
        return merging.groups.values().stream()
                .distinct()
                .map(group -> group.names)
                .toList();
    }

    /** The same name means the same thing: a type that it has but seldom is a slip. */
    private static List<Name> retyped(List<Name> names) {
        var counts = new HashMap<String, int[]>();
        for (var name : names) {
            int[] count = counts.computeIfAbsent(name.key(), any -> new int[EntityType.values().length]);
            count[name.type().ordinal()] += name.mention().inTitle() ? 1 : OF_TEXT;
        }
        return names.stream()
                .map(name -> name.as(type(name, counts.getOrDefault(name.key(), new int[0]))))
                .toList();
    }

    private static EntityType type(Name name, int[] counts) {
        int best = name.type().ordinal();
        int own = counts[best];
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > 2 * own && counts[i] > counts[best] ? i : best;
        }
        return EntityType.values()[best];
    }

    private void add(Name name) {
        groups.computeIfAbsent(name.type() + " " + name.key(), any -> new Group())
                .names
                .add(name);
    }

    private void join() {
        if (groups.size() > MOST_GROUPS) {
            return;
        }
        var longestFirst = new ArrayList<>(groups.values());
        longestFirst.sort(
                Comparator.comparingInt((Group group) -> -group.words().size()));
        for (var group : longestFirst) {
            var home = home(group);
            if (home != null) {
                home.names.addAll(group.names);
                groups.values().removeIf(other -> other == group);
            }
        }
        for (var group : groups.values()) {
            group.names.sort(Comparator.comparing((Name name) -> !name.mention().inTitle())
                    .thenComparingInt(name -> name.mention().start()));
        }
    }

    /** The group of a longer name that this one is short for; where there are several, the one named last before it. */
    private @Nullable Group home(Group group) {
        Group best = null;
        for (var other : groups.values()) {
            if (other != group && other.type() == group.type() && isShortFor(group, other)) {
                best = best == null || other.lastBefore(group.first()) > best.lastBefore(group.first()) ? other : best;
            }
        }
        return best;
    }

    private static boolean isShortFor(Group group, Group other) {
        var words = group.words();
        var longer = other.words();
        if (words.size() >= longer.size()) {
            return false;
        }
        return switch (group.type()) {
            case PERSON -> longer.size() < 6 && isPartOfPerson(words, longer);
            case ORGANISATION ->
                Acronyms.isOf(words, longer)
                        || words.size() == 1 && longer.getLast().equals(words.getFirst())
                        || longer.subList(0, words.size()).equals(words)
                                && (words.size() > 1 || LEGAL_FORMS.contains(longer.getLast()));
            case PLACE -> Acronyms.isOf(words, longer);
        };
    }

    private static boolean isPartOfPerson(List<String> words, List<String> full) {
        var longer = GENERATIONS.contains(full.getLast()) ? full.subList(0, full.size() - 1) : full;
        if (words.size() > longer.size()) {
            return false;
        }
        boolean ends =
                longer.subList(longer.size() - words.size(), longer.size()).equals(words);
        boolean firstAndLast = words.size() == 2
                && longer.getFirst().equals(words.getFirst())
                && longer.getLast().equals(words.getLast());
        boolean firstAlone = words.size() == 1 && longer.getFirst().equals(words.getFirst());
        return ends || firstAndLast || firstAlone;
    }

    private static final class Group {

        private final List<Name> names = new ArrayList<>();

        private List<String> words() {
            return Collections.max(
                            names, Comparator.comparingInt(name -> name.words().size()))
                    .words();
        }

        private EntityType type() {
            return names.getFirst().type();
        }

        private int first() {
            return at(names.getFirst());
        }

        private static int at(Name name) {
            return name.mention().inTitle() ? -1 : name.mention().start();
        }

        private int lastBefore(int place) {
            return names.stream()
                    .mapToInt(Group::at)
                    .filter(at -> at <= place)
                    .max()
                    .orElse(Integer.MIN_VALUE);
        }
    }
}
