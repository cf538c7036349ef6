package newswire.enrich.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.events.EnrichedArticle;

/** Makes a test of the conditions of one route; what is wrong with them goes to the problems. */
final class RuleCompiler {

    /** What one article costs is bounded by the number of conditions and by the values of each. */
    static final int MOST_CONDITIONS = 200;

    private static final Predicate<Object> NEVER = value -> false;

    private final String route;
    private final Problems problems;
    private int conditions;

    RuleCompiler(String route, Problems problems) {
        this.route = route;
        this.problems = problems;
    }

    /** A test of enriched articles; worthless when it found problems. */
    Predicate<Object> rule(List<ConditionSettings> when) {
        if (when.isEmpty()) {
            problems.add(route, "it has no conditions under 'when'; it would take every article.");
        }
        var rule = allOf(compile(EnrichedArticle.class, when, "when"));
        if (conditions > MOST_CONDITIONS) {
            problems.add(route, conditions + " conditions are more than " + MOST_CONDITIONS + ".");
        }
        return rule;
    }

    private List<Predicate<Object>> compile(Class<?> type, List<ConditionSettings> conditions, String place) {
        return IntStream.range(0, conditions.size())
                .mapToObj(n -> condition(type, conditions.get(n), place + "[" + n + "]"))
                .toList();
    }

    private Predicate<Object> condition(Class<?> type, ConditionSettings condition, String place) {
        conditions++;
        long groups = Stream.of(condition.all(), condition.any(), condition.none())
                .filter(group -> !group.isEmpty())
                .count();
        var field = condition.field();
        if (field == null || field.isBlank()) {
            return groups == 1 && !condition.tests()
                    ? group(type, condition, place)
                    : refuse(place, "it needs a 'field' with what must hold of it, or one of 'all', 'any' and 'none'.");
        }
        if (groups > 0) {
            return refuse(place, "it has a 'field' and one of 'all', 'any' and 'none'; make two conditions of it.");
        }
        if (!condition.tests()) {
            return refuse(
                    place,
                    "it says nothing of " + field
                            + "; it needs equals, starts-with, contains, matches, at-least, at-most,"
                            + " exists or where.");
        }
        return field(type, condition, field, place);
    }

    private Predicate<Object> group(Class<?> type, ConditionSettings condition, String place) {
        if (!condition.all().isEmpty()) {
            return allOf(compile(type, condition.all(), place + ".all"));
        }
        if (!condition.any().isEmpty()) {
            var any = compile(type, condition.any(), place + ".any");
            return value -> any.stream().anyMatch(test -> test.test(value));
        }
        var none = compile(type, condition.none(), place + ".none");
        return value -> none.stream().noneMatch(test -> test.test(value));
    }

    private Predicate<Object> field(Class<?> type, ConditionSettings condition, String field, String place) {
        FieldPath path;
        try {
            path = FieldPath.of(type, field);
        } catch (IllegalArgumentException e) {
            return refuse(place + ".field", String.valueOf(e.getMessage()));
        }
        if ("false".equals(condition.exists())) {
            if (condition.testsMoreThanExistence()) {
                problems.add(place(place) + ".exists", "it is false, and so nothing else can hold of " + field + ".");
            }
            return path.walk().apply(value -> true).negate();
        }
        var tests = new ArrayList<>(new ValueTests(place(place), problems).of(path.type(), condition, field));
        if (!condition.where().isEmpty()) {
            if (path.type().isRecord()) {
                tests.add(allOf(compile(path.type(), condition.where(), place + ".where")));
            } else {
                tests.add(refuse(place + ".where", field + " has no fields of its own."));
            }
        }
        return path.walk().apply(allOf(tests));
    }

    private static Predicate<Object> allOf(List<Predicate<Object>> tests) {
        return value -> tests.stream().allMatch(test -> test.test(value));
    }

    private Predicate<Object> refuse(String place, String problem) {
        problems.add(place(place), problem);
        return NEVER;
    }

    private String place(String inRoute) {
        return route + ", " + inRoute;
    }
}
