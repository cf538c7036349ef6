package newswire.cli.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 1h30m}, {@code 2d}, or ISO 8601 as {@code PT5M}. */
public final class HumanDuration implements ITypeConverter<Duration> {

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("(" + PART.pattern() + ")+");

    /** @throws TypeConversionException unless {@code text} is a duration of more than nothing */
    @Override
    public Duration convert(String text) {
        try {
            var duration = WHOLE.matcher(text).matches() ? sumOfParts(text) : Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw refusal(text, e);
        }
        throw new TypeConversionException("'" + text + "' is no time at all; write it as 30s, 5m, 2h or PT5M");
    }

    private static Duration sumOfParts(String text) {
        var sum = Duration.ZERO;
        var part = PART.matcher(text);
        while (part.find()) {
            var amount = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofDays(amount);
                    });
        }
        return sum;
    }

    private static TypeConversionException refusal(String text, Throwable cause) {
        var refusal = new TypeConversionException("'" + text + "' is not a duration; write it as 30s, 5m, 2h or PT5M");
        refusal.initCause(cause);
        return refusal;
    }
}
