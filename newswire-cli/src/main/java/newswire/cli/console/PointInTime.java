package newswire.cli.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as people give it: ISO 8601 with its offset from UTC, or how long ago it was. */
public final class PointInTime implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return ago(text);
        }
    }

    private static Instant ago(String text) {
        try {
            return Instant.now().minus(new HumanDuration().convert(text));
        } catch (TypeConversionException | DateTimeException e) {
            var refusal = new TypeConversionException(
                    "'" + text + "' is not a time; write 2026-11-24T05:30:00Z, or 2h for two hours ago");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
