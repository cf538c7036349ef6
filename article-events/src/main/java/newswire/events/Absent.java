package newswire.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Absent lists and maps of the JSON are empty in the records. */
final class Absent {

    private Absent() {}

    static <T> List<T> toEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <K, V> Map<K, V> toEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
