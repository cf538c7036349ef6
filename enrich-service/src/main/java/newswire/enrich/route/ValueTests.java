package newswire.enrich.route;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a condition says of a single value, by the value's type; what does not fit the type goes to the problems. */
final class ValueTests {

    static final int MOST_VALUES = 1_000;
    static final int MOST_FRAGMENTS = 100;

    /** Characters of a text that are looked through: a page of megabytes must not hold up the stream. */
    static final int LOOK_THROUGH = 200_000;

    private final String place;
    private final Problems problems;
    private final List<Predicate<Object>> tests = new ArrayList<>();

    ValueTests(String place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    /** The tests that a value of {@code type} must pass, but for {@code where}. */
    List<Predicate<Object>> of(Class<?> type, ConditionSettings condition, String field) {
        if (!condition.equals().isEmpty()) {
            equal(type, condition.equals(), field);
        }
        if (!condition.startsWith().isEmpty() && isText(type, "starts-with", field)) {
            anyOf(
                    "starts-with",
                    condition.startsWith(),
                    (text, start) -> text.regionMatches(true, 0, start, 0, start.length()));
        }
        if (!condition.contains().isEmpty() && isText(type, "contains", field)) {
            var parts = condition.contains().stream().map(ValueTests::folded).toList();
            check("contains", parts, MOST_FRAGMENTS);
            tests.add(value -> {
                var text = folded(beginning(value.toString()));
                return parts.stream().anyMatch(text::contains);
            });
        }
        if (!condition.matches().isEmpty() && isText(type, "matches", field)) {
            tests.add(Expressions.anyOf(condition.matches(), place + ".matches", problems));
        }
        bound(type, "at-least", condition.atLeast(), field, (value, least) -> value.compareTo(least) >= 0);
        bound(type, "at-most", condition.atMost(), field, (value, most) -> value.compareTo(most) <= 0);
        exists(condition);
        return tests;
    }

    private void equal(Class<?> type, List<String> wanted, String field) {
        check("equals", wanted, MOST_VALUES);
        if (type == String.class) {
            if (wanted.contains("false") || wanted.contains("true")) {
                problem(
                        "equals",
                        field
                                + " is text, and YAML takes yes, no, on and off without quotes for true or false; put it in quotes.");
            }
            var folded = wanted.stream().map(ValueTests::folded).collect(Collectors.toUnmodifiableSet());
            tests.add(value -> folded.contains(folded(value.toString())));
        } else if (isFlag(type)) {
            if (!Set.of("true", "false").containsAll(wanted)) {
                problem("equals", field + " is true or false, not " + String.join(" or ", wanted) + ".");
            }
            tests.add(value -> wanted.contains(value.toString()));
        } else {
            var values = wanted.stream()
                    .map(text -> comparable(type, "equals", text, field))
                    .toList();
            tests.add(value -> values.stream().anyMatch(one -> one != null && one.compareTo(ofSameType(value)) == 0));
        }
    }

    private void anyOf(String key, List<String> wanted, BiPredicate<String, String> fits) {
        check(key, wanted, MOST_FRAGMENTS);
        tests.add(value -> wanted.stream().anyMatch(one -> fits.test(value.toString(), one)));
    }

    private void bound(
            Class<?> type,
            String key,
            @Nullable String text,
            String field,
            BiPredicate<Comparable<Object>, Object> fits) {
        if (text != null) {
            var bound = comparable(type, key, text, field);
            tests.add(value -> bound != null && fits.test(ofSameType(value), bound));
        }
    }

    private void exists(ConditionSettings condition) {
        var stated = condition.exists();
        if (stated == null) {
            return;
        }
        if (!stated.equals("true")) {
            problem("exists", "it is true or false, not " + stated + ".");
        }
        tests.add(value -> true);
    }

    private boolean isText(Class<?> type, String key, String field) {
        if (type != String.class) {
            problem(key, field + " is " + noun(type) + ", and this is for text.");
        }
        return type == String.class;
    }

    private @Nullable Comparable<Object> comparable(Class<?> type, String key, String text, String field) {
        try {
            if (type == int.class || type == Integer.class || type == double.class || type == Double.class) {
                return ofSameType(Double.valueOf(text));
            }
            if (type == Instant.class) {
                return ofSameType(Instant.parse(text));
            }
            problem(key, field + " is " + noun(type) + ", and this is for numbers and times.");
        } catch (NumberFormatException e) {
            problem(key, "'" + text + "' is no number, and " + field + " is one.");
        } catch (DateTimeParseException e) {
            problem(key, "'" + text + "' is no time, and " + field + " is one; write it as 2026-11-24T05:30:00Z.");
        }
        return null;
    }

    /** Numbers are compared as doubles, times as instants. */
    @SuppressWarnings("unchecked")
    private static Comparable<Object> ofSameType(Object value) {
        var comparable = value instanceof Number number ? (Comparable<?>) number.doubleValue() : (Comparable<?>) value;
        return (Comparable<Object>) comparable;
    }

    private static boolean isFlag(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static String noun(Class<?> type) {
        if (type.isRecord()) {
            return "no single value but has the fields " + FieldPath.fieldsOf(type);
        }
        if (type == String.class) {
            return "text";
        }
        if (isFlag(type)) {
            return "true or false";
        }
        return type == Instant.class ? "a time" : "a number";
    }

    private void check(String key, List<String> values, int most) {
        if (values.size() > most) {
            problem(key, values.size() + " values are more than " + most + ".");
        }
        if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
            problem(key, "one of its values is empty.");
        }
    }

    private void problem(String key, String sentence) {
        problems.add(place + "." + key, sentence);
    }

    /** As much of a text as is looked through. */
    static String beginning(String text) {
        return text.length() <= LOOK_THROUGH ? text : text.substring(0, LOOK_THROUGH);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
