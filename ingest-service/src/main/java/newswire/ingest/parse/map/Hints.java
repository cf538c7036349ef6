package newswire.ingest.parse.map;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import newswire.ingest.parse.PollingHints;
import newswire.ingest.parse.date.DateReader;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** Reads what a publisher asks of pollers; a hint that makes no sense is no hint, and harms nothing else. */
final class Hints {

    private static final FieldTable TTL = FieldTable.of("ttl");
    private static final FieldTable PERIOD = FieldTable.of("sy:updateperiod");
    private static final FieldTable FREQUENCY = FieldTable.of("sy:updatefrequency");
    private static final FieldTable BASE = FieldTable.of("sy:updatebase");
    private static final Name SKIP_HOURS = Name.of("skiphours");
    private static final Name SKIP_DAYS = Name.of("skipdays");
    private static final int MOST_MINUTES = 366 * 24 * 60;

    private Hints() {}

    static PollingHints of(List<Element> children) {
        Integer minutes = number(TTL.text(children), 1, MOST_MINUTES);
        Duration ttl = minutes == null ? null : Duration.ofMinutes(minutes);
        Set<Integer> hours = hours(children);
        Set<DayOfWeek> days = days(children);
        Duration period = period(PERIOD.text(children));
        Integer frequency = number(FREQUENCY.text(children), 1, 100_000);
        String base = BASE.text(children);
        Instant from = base == null ? null : DateReader.read(base);
        if (ttl == null && hours.isEmpty() && days.isEmpty() && period == null && from == null) {
            return PollingHints.NONE;
        }
        return new PollingHints(ttl, hours, days, period, frequency == null ? 1 : frequency, from);
    }

    private static Set<Integer> hours(List<Element> children) {
        Set<Integer> hours = new TreeSet<>();
        for (Element child : children) {
            if (child.name() == SKIP_HOURS) {
                for (Element hour : child.children()) {
                    Integer value = number(PlainText.fold(hour.text()), 0, 24);
                    if (value != null) {
                        hours.add(value % 24); // Some count to 24 for midnight.
                    }
                }
            }
        }
        return Set.copyOf(hours);
    }

    private static Set<DayOfWeek> days(List<Element> children) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element child : children) {
            if (child.name() == SKIP_DAYS) {
                for (Element day : child.children()) {
                    String name = day.text().strip().toUpperCase(Locale.ROOT);
                    for (DayOfWeek each : DayOfWeek.values()) {
                        if (each.name().equals(name)) {
                            days.add(each);
                        }
                    }
                }
            }
        }
        return Set.copyOf(days);
    }

    private static @Nullable Duration period(@Nullable String stated) {
        return stated == null
                ? null
                : switch (stated.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> ChronoUnit.YEARS.getDuration();
                    default -> null;
                };
    }

    private static @Nullable Integer number(@Nullable String stated, int least, int most) {
        if (stated == null || stated.isEmpty() || stated.length() > 9) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < stated.length(); i++) {
            int digit = stated.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return value < least || value > most ? null : value;
    }
}
