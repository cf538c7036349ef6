package newswire.enrich.route;

import static org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form.UNIFORM;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * Reads {@code newswire.enrich.routes} off the configuration. A name in it that means nothing is an error, unlike with
 * the service's other settings even in an environment variable: a condition that is misspelt would send articles where they do not belong.
 */
public final class RouteBinding {

    private static final ConfigurationPropertyName ROUTES = ConfigurationPropertyName.of("newswire.enrich.routes");
    private static final Set<String> OF_A_ROUTE = names(RouteSettings.class);
    private static final Set<String> OF_A_CONDITION = names(ConditionSettings.class);

    private RouteBinding() {}

    /** @throws WrongRoutesException when a name is unknown or a value is of the wrong kind */
    public static List<RouteSettings> of(Iterable<ConfigurationPropertySource> sources) {
        refuseUnknownNames(sources);
        try {
            return new Binder(sources)
                    .bind(ROUTES, Bindable.listOf(RouteSettings.class))
                    .orElse(List.of());
        } catch (BindException e) {
            throw new WrongRoutesException(List.of(explanation(e)));
        }
    }

    private static void refuseUnknownNames(Iterable<ConfigurationPropertySource> sources) {
        var unknown = StreamSupport.stream(sources.spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(ROUTES::isAncestorOf)
                .filter(name -> !isKnown(name))
                .map(name -> name + ": there is no such setting.")
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new WrongRoutesException(unknown);
        }
    }

    /** Alternately an index and a name, but for lists of texts, which end with an index. */
    private static boolean isKnown(ConfigurationPropertyName name) {
        for (int i = ROUTES.getNumberOfElements(); i < name.getNumberOfElements(); i++) {
            var known = i == ROUTES.getNumberOfElements() + 1 ? OF_A_ROUTE : OF_A_CONDITION;
            if (!name.isNumericIndex(i) && !known.contains(name.getElement(i, UNIFORM))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String explanation(BindException e) {
        var property = e.getProperty();
        var type = e.getTarget().getType().toClass().getSimpleName();
        return property == null
                ? e.getName() + ": it cannot be read as " + type + "."
                : property.getName() + ": '" + property.getValue() + "' cannot be read as " + type + ".";
    }
}
