package newswire.ingest.feed;

import static org.springframework.boot.convert.Delimiter.NONE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.Delimiter;

/**
 * What is said of one field of an entry, in the words that routes of enrich-service use. It holds when one value of the
 * field meets every part of it.
 *
 * @param field what it looks at
 * @param equals the value is one of these, in whatever case
 * @param startsWith the value begins with one of these, in whatever case
 * @param contains the value contains one of these, in whatever case
 * @param matches one of these regular expressions, in RE2's syntax, matches somewhere in the value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FilterCondition(
        FilterField field,
        @Delimiter(NONE) List<String> equals,
        @Delimiter(NONE) List<String> startsWith,
        @Delimiter(NONE) List<String> contains,
        @Delimiter(NONE) List<String> matches) {

    private static final int MOST = 20;
    private static final int LONGEST = 500;
    private static final int LARGEST = 2_000;
    private static final int LOOK_THROUGH = 4_000;

    /**
     * Checks a condition.
     *
     * @throws IllegalArgumentException saying in one line what is wrong
     */
    @JsonCreator
    public FilterCondition {
        if (field == null) {
            throw new IllegalArgumentException("a filter needs a field: title, category or url");
        }
        equals = checked(equals);
        startsWith = checked(startsWith);
        contains = checked(contains);
        matches = checked(matches);
        if (equals.isEmpty() && startsWith.isEmpty() && contains.isEmpty() && matches.isEmpty()) {
            throw new IllegalArgumentException(
                    "a filter of " + field + " needs equals, startsWith, contains or matches");
        }
        matches.forEach(FilterCondition::compiled);
    }

    private static List<String> checked(@Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST) {
            throw new IllegalArgumentException("a filter has at most " + MOST + " texts, not " + values.size());
        }
        for (var value : values) {
            if (value == null || value.isBlank() || value.length() > LONGEST) {
                throw new IllegalArgumentException("a text of a filter is empty or longer than " + LONGEST);
            }
        }
        return List.copyOf(values);
    }

    /** Takes time in proportion to the text, whatever the text. */
    private static Pattern compiled(String expression) {
        try {
            var pattern = Pattern.compile(expression);
            if (pattern.programSize() > LARGEST) {
                throw new IllegalArgumentException("'" + expression + "' repeats too much: it has "
                        + pattern.programSize() + " steps, more than " + LARGEST);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + expression + "' is no regular expression of RE2: " + e.getDescription(), e);
        }
    }

    /** Whether an entry meets it, made ready for many entries. */
    Predicate<ParsedEntry> test() {
        var parts = new ArrayList<Predicate<String>>();
        anyOf(equals, String::equals, parts);
        anyOf(startsWith, String::startsWith, parts);
        anyOf(contains, String::contains, parts);
        if (!matches.isEmpty()) {
            var patterns = matches.stream().map(FilterCondition::compiled).toList();
            parts.add(value ->
                    patterns.stream().anyMatch(pattern -> pattern.matcher(value).find()));
        }
        return entry -> field.values(entry).stream()
                .map(value -> value.length() <= LOOK_THROUGH ? value : value.substring(0, LOOK_THROUGH))
                .anyMatch(value -> parts.stream().allMatch(part -> part.test(value)));
    }

    private interface Comparison {
        boolean test(String value, String wanted);
    }

    private static void anyOf(List<String> texts, Comparison comparison, List<Predicate<String>> parts) {
        if (!texts.isEmpty()) {
            var wanted = texts.stream().map(FilterCondition::folded).toList();
            parts.add(value -> {
                var folded = folded(value);
                return wanted.stream().anyMatch(text -> comparison.test(folded, text));
            });
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
