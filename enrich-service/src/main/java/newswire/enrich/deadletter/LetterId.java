package newswire.enrich.deadletter;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Where a dead letter is in the dead-letter topic; as text {@code partition-offset}, e.g. {@code 3-1042}. */
public record LetterId(int partition, long offset) implements Comparable<LetterId> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
    private static final Comparator<LetterId> BY_PLACE =
            Comparator.comparingInt(LetterId::partition).thenComparingLong(LetterId::offset);

    /** @throws IllegalArgumentException with a sentence, when {@code text} is no id */
    public static LetterId of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no id of a dead letter; one looks like 3-1042.");
        }
        return new LetterId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public int compareTo(LetterId other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
