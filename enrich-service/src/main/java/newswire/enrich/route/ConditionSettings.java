package newswire.enrich.route;

import static org.springframework.boot.convert.Delimiter.NONE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.Delimiter;

/**
 * A condition as configuration states it, not checked yet: either of a field, or one of {@code all}, {@code any} and
 * {@code none}. A field that is a list meets a condition when one of its values alone meets every part of it.
 *
 * @param field path into an enriched article, or into the elements that {@code where} speaks of
 * @param equals the value is one of these; text in whatever case
 * @param startsWith the text begins with one of these, in whatever case
 * @param contains the text contains one of these, in whatever case
 * @param matches one of these regular expressions, in RE2's syntax, matches somewhere in the text
 * @param atLeast the number or time is not below this
 * @param atMost the number or time is not above this
 * @param exists whether there is a value at all
 * @param where conditions that all must hold for the same element
 */
public record ConditionSettings(
        @Nullable String field,
        @Delimiter(NONE) List<String> equals,
        @Delimiter(NONE) List<String> startsWith,
        @Delimiter(NONE) List<String> contains,
        @Delimiter(NONE) List<String> matches,
        @Nullable String atLeast,
        @Nullable String atMost,
        @Nullable String exists,
        List<ConditionSettings> where,
        List<ConditionSettings> all,
        List<ConditionSettings> any,
        List<ConditionSettings> none) {

    public ConditionSettings {
        equals = absentToEmpty(equals);
        startsWith = absentToEmpty(startsWith);
        contains = absentToEmpty(contains);
        matches = absentToEmpty(matches);
        where = absentToEmpty(where);
        all = absentToEmpty(all);
        any = absentToEmpty(any);
        none = absentToEmpty(none);
    }

    private static <T> List<T> absentToEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Whether it says something of a field's value. */
    boolean tests() {
        return exists != null || testsMoreThanExistence();
    }

    boolean testsMoreThanExistence() {
        return !(equals.isEmpty() && startsWith.isEmpty() && contains.isEmpty() && matches.isEmpty() && where.isEmpty())
                || atLeast != null
                || atMost != null;
    }
}
