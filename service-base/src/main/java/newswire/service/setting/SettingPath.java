package newswire.service.setting;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting stands.
 *
 * @param steps names as documents write them, {@link #INDEX} for a place in a list, {@link #ANY} for whatever users call it
 */
record SettingPath(List<String> steps) {

    static final String INDEX = "[]";
    static final String ANY = "*";

    SettingPath {
        steps = List.copyOf(steps);
    }

    /** A dotted prefix. */
    static SettingPath of(String prefix) {
        return new SettingPath(List.of(prefix.split("\\.")));
    }

    SettingPath then(String step) {
        return new SettingPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** What it stands in, null for the first step. */
    @Nullable
    SettingPath parent() {
        return steps.size() == 1 ? null : new SettingPath(steps.subList(0, steps.size() - 1));
    }

    String last() {
        return steps.getLast();
    }

    boolean hasIndex() {
        return steps.contains(INDEX);
    }

    /** Recognises it in the form that Boot gives to names: small letters without dashes, with dots in between. */
    Pattern inAnyForm() {
        return Pattern.compile(pattern("\\.", SettingPath::uniform));
    }

    /** Recognises it among environment variables: Boot reads those without dashes, and those with {@code _} for each. */
    Pattern inEnvironment() {
        var without = pattern("_", step -> uniform(step).toUpperCase(Locale.ROOT));
        var with = pattern("_", step -> step.replace('-', '_').toUpperCase(Locale.ROOT));
        return Pattern.compile(without + "|" + with);
    }

    private String pattern(String between, UnaryOperator<String> written) {
        return steps.stream()
                .map(step -> switch (step) {
                    case INDEX -> "\\d+";
                    case ANY -> ".+";
                    default -> written.apply(step);
                })
                .collect(Collectors.joining(between));
    }

    /** As a variable. */
    String asVariable() {
        return steps.stream().map(SettingPath::variable).collect(Collectors.joining("_"));
    }

    private static String variable(String step) {
        return switch (step) {
            case INDEX -> "0";
            case ANY -> "NAME";
            default -> uniform(step).toUpperCase(Locale.ROOT);
        };
    }

    static String uniform(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** As documents write it. */
    @Override
    public String toString() {
        return String.join(".", steps).replace("." + INDEX, "[0]").replace(ANY, "NAME");
    }
}
