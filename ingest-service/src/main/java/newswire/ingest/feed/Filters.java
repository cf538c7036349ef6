package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Predicate;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a feed are wanted: those that meet one of {@code include}, or all where there is none, but for those
 * that meet one of {@code exclude}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Filters(List<FilterCondition> include, List<FilterCondition> exclude) {

    private static final int MOST = 50;

    /**
     * Checks filters.
     *
     * @throws IllegalArgumentException when there are too many
     */
    @JsonCreator
    public Filters {
        include = include == null ? List.of() : List.copyOf(include);
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
        if (include.size() + exclude.size() > MOST) {
            throw new IllegalArgumentException("a feed has at most " + MOST + " filters");
        }
    }

    /** These, or null where they leave nothing out. */
    static @Nullable Filters orNull(@Nullable Filters filters) {
        return filters == null || filters.include.isEmpty() && filters.exclude.isEmpty() ? null : filters;
    }

    /** The entries that are wanted, in their order. */
    public List<ParsedEntry> wanted(List<ParsedEntry> entries) {
        var included = include.stream().map(FilterCondition::test).toList();
        var excluded = exclude.stream().map(FilterCondition::test).toList();
        return entries.stream()
                .filter(entry -> included.isEmpty() || meetsOne(entry, included))
                .filter(entry -> !meetsOne(entry, excluded))
                .toList();
    }

    private static boolean meetsOne(ParsedEntry entry, List<Predicate<ParsedEntry>> conditions) {
        return conditions.stream().anyMatch(condition -> condition.test(entry));
    }
}
