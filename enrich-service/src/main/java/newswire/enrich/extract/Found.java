package newswire.enrich.extract;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value and the source that said it. */
public record Found<T>(T value, String source) {

    /** The value alone, null for nothing found. */
    public static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value;
    }

    /** The same source's value in another form. */
    public <R> Found<R> map(Function<T, R> form) {
        return new Found<>(form.apply(value), source);
    }
}
