package newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newswire.ingest.parse.ParsedEntry;
import org.jspecify.annotations.Nullable;

/** What of an entry a filter looks at. */
public enum FilterField {
    /** The title as plain text. */
    TITLE,
    /** Terms and labels of the entry's categories, each for itself. */
    CATEGORY,
    /** The address of the article. */
    URL;

    /**
     * The field of this name.
     *
     * @throws IllegalArgumentException naming the choices
     */
    @JsonCreator
    public static FilterField of(@Nullable String name) {
        return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
            case "title" -> TITLE;
            case "category" -> CATEGORY;
            case "url" -> URL;
            default -> throw new IllegalArgumentException("a filter's field is title, category or url, not " + name);
        };
    }

    List<String> values(ParsedEntry entry) {
        return switch (this) {
            case TITLE -> Stream.ofNullable(entry.title()).toList();
            case URL -> Stream.ofNullable(entry.link()).toList();
            case CATEGORY ->
                entry.categories().stream()
                        .flatMap(category ->
                                Stream.concat(Stream.of(category.term()), Stream.ofNullable(category.label())))
                        .toList();
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
