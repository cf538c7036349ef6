package newswire.enrich.route;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way into an event, e.g. {@code topics.name}, checked against the components of its record.
 *
 * @param type of the values at its end; lists count as their elements
 * @param walk makes a test of the event of a test of such a value: one that passes is enough
 */
record FieldPath(Class<?> type, UnaryOperator<Predicate<Object>> walk) {

    /** @throws IllegalArgumentException with a sentence, when events have no such field */
    static FieldPath of(Class<?> event, String path) {
        var at = new FieldPath(event, UnaryOperator.identity());
        var names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            if (!at.type.isRecord()) {
                throw new IllegalArgumentException(
                        "there is no field " + path + ", since " + joined(names, i) + " has no fields of its own.");
            }
            var component = component(at.type, names, i);
            if (component.getType() == Map.class) {
                if (i + 1 >= names.length) {
                    throw new IllegalArgumentException(
                            "the field " + path + " is a map; say which of its values, as in " + path + ".title.");
                }
                at = at.then(String.class, values(component.getAccessor(), joined(names, i + 1, names.length)));
                break;
            }
            at = at.then(elementType(component.getGenericType()), values(component.getAccessor(), null));
        }
        return at;
    }

    /** The names of the fields that a condition can speak of. */
    static String fieldsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private FieldPath then(Class<?> next, UnaryOperator<Predicate<Object>> step) {
        return new FieldPath(next, test -> walk.apply(step.apply(test)));
    }

    private static RecordComponent component(Class<?> type, String[] names, int i) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(names[i]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no field "
                        + String.join(".", names) + "; " + (i == 0 ? "there are " : joined(names, i) + " has ")
                        + fieldsOf(type) + "."));
    }

    private static String joined(String[] names, int end) {
        return joined(names, 0, end);
    }

    private static String joined(String[] names, int from, int to) {
        return String.join(".", Arrays.asList(names).subList(from, to));
    }

    private static Class<?> elementType(Type type) {
        if (type instanceof ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return (Class<?>) type;
    }

    private static UnaryOperator<Predicate<Object>> values(Method accessor, @Nullable String key) {
        return test -> owner -> switch (value(accessor, owner)) {
            case null -> false;
            case List<?> elements -> elements.stream().anyMatch(test);
            case Map<?, ?> entries -> entries.get(key) != null && test.test(entries.get(key));
            case Object single -> test.test(single);
        };
    }

    private static @Nullable Object value(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("An event does not tell its " + accessor.getName(), e);
        }
    }
}
