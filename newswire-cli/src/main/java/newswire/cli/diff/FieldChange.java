package newswire.cli.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of an event that is not what it was.
 *
 * @param before null when the field was absent
 * @param after null when the field is absent
 */
record FieldChange(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** They say who made the event and when, and so change always. */
    private static final Set<String> IGNORED = Set.of("enrichedAt", "enricherVersion", "siteMemory", "taggers");

    /** The fields in which two events of one article's revision differ, by name. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        var fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.removeAll(IGNORED);
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            var old = before.get(field);
            var now = after.get(field);
            if (old == null || !old.equals(now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }
}
