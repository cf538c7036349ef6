package newswire.ingest.parse.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.ingest.parse.map.PlainText;
import org.jspecify.annotations.Nullable;

/** A JSON object read with goodwill: a number where a string should be is its digits, a single value is a list of one. */
record JsonObject(Map<String, @Nullable Object> members) {

    static JsonObject of(Map<?, ?> map) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return new JsonObject(members);
    }

    /** Text without surrounding white space, null when it is missing, blank or no text. */
    @Nullable
    String text(String name) {
        return members.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** The first of several names that has text. */
    @Nullable
    String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Text on one line. */
    @Nullable
    String line(String name) {
        return PlainText.fold(text(name));
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** The objects of a list, or of a single value. */
    List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(Map.class::isInstance)
                .map(each -> of((Map<?, ?>) each))
                .toList();
    }

    /** The strings of a list, or of a single value. */
    List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private List<?> list(String name) {
        Object value = members.get(name);
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }
}
