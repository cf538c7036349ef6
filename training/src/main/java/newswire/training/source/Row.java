package newswire.training.source;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** A row of a table. */
public final class Row {

    private final SourceFile file;
    private final long line;
    private final Map<String, String> values;

    Row(SourceFile file, long line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** The names of its columns. */
    public Set<String> columns() {
        return values.keySet();
    }

    /** What stands in a column; empty where nothing does. */
    public String text(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    /** The whole number in a column. */
    public long whole(String column) {
        return number(column, Long::valueOf, "whole number");
    }

    /** The number in a column. */
    public double decimal(String column) {
        return number(column, Double::valueOf, "number");
    }

    private <N extends Number> N number(String column, Function<String, N> parse, String kind) {
        var value = text(column);
        try {
            return parse.apply(value);
        } catch (NumberFormatException wrong) {
            throw file.wrong(line, column + " is '" + value + "', which is no " + kind);
        }
    }
}
