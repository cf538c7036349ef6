package newswire.service.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Tells of settings under a service's prefix that mean nothing, which Boot passes over: in files, on the command line and among
 * system properties they keep the service from starting; environment variables, where others may put names of their own, are
 * warned of. A section may be there and empty. A name whose second part is all but that of the prefix counts too. Values are
 * never told.
 */
public final class UnknownSettings implements BeanFactoryPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(UnknownSettings.class);
    private static final String OURS = "newswire";
    private static final int SLIP = 2;

    /** What Kubernetes tells each container of each service beside it. */
    private static final Pattern KUBERNETES =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private final ConfigurableEnvironment environment;
    private final String group;
    private final List<String> free;

    /**
     * @param group what stands behind {@code newswire.} in the service's settings; their names are those of the beans that are
     *     {@link ConfigurationProperties}
     * @param free names in that group under which everything is allowed here
     */
    public UnknownSettings(ConfigurableEnvironment environment, String group, String... free) {
        this.environment = environment;
        this.group = group;
        this.free = List.of(free);
    }

    /** @throws IllegalArgumentException naming all that are unknown and what may have been meant */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var names = names(beans);
        environment.getPropertySources().stream()
                .flatMap(UnknownSettings::variables)
                .filter(this::isOfGroup)
                .filter(variable -> !names.haveVariable(variable)
                        && !KUBERNETES.matcher(variable).matches())
                .distinct()
                .forEach(variable -> log.warn(
                        "{} means nothing; the nearest setting is {}.",
                        variable,
                        names.nearest(SettingPath.uniform(variable.replace('_', '.')))
                                .asVariable()));
        var unknown = environment.getPropertySources().stream()
                .flatMap(source -> unknown(source, names))
                .map(name -> name + ": there is no such setting; the nearest is " + names.nearest(uniform(name)) + ".")
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private SettingNames names(ConfigurableListableBeanFactory beans) {
        var names = new SettingNames();
        for (var bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var type = beans.getType(bean, false);
            var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class, false);
            if (type != null && settings != null && settings.value().startsWith(OURS + "." + group)) {
                names.add(settings.value(), type);
            }
        }
        free.forEach(name -> names.addAnyUnder(OURS + "." + group + "." + name));
        return names;
    }

    private static Stream<String> variables(PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource variables
                ? Arrays.stream(variables.getPropertyNames())
                : Stream.of();
    }

    private Stream<ConfigurationPropertyName> unknown(PropertySource<?> source, SettingNames names) {
        return source instanceof EnumerablePropertySource<?>
                        && !(source instanceof SystemEnvironmentPropertySource)
                        && ConfigurationPropertySource.from(source)
                                instanceof IterableConfigurationPropertySource settings
                ? settings.stream()
                        .filter(this::isOfGroup)
                        .filter(name -> !names.have(uniform(name)))
                        .filter(name -> !(isEmpty(settings, name) && names.haveSection(uniform(name))))
                : Stream.of();
    }

    /** Whether nothing is set, as with {@code {}} in YAML, with {@code []}, and without a value. */
    private static boolean isEmpty(ConfigurationPropertySource settings, ConfigurationPropertyName name) {
        var setting = settings.getConfigurationProperty(name);
        return setting == null || setting.getValue().toString().isBlank();
    }

    private boolean isOfGroup(String variable) {
        var parts = variable.split("_");
        return parts.length > 2 && parts[0].equals(OURS.toUpperCase(Locale.ROOT)) && isGroup(parts[1]);
    }

    private boolean isOfGroup(ConfigurationPropertyName name) {
        return name.getNumberOfElements() > 2
                && name.getElement(0, Form.UNIFORM).equals(OURS)
                && isGroup(name.getElement(1, Form.UNIFORM));
    }

    private boolean isGroup(String part) {
        return Likeness.distance(part.toLowerCase(Locale.ROOT), group) <= SLIP;
    }

    private static String uniform(ConfigurationPropertyName name) {
        return IntStream.range(0, name.getNumberOfElements())
                .mapToObj(i -> name.getElement(i, Form.UNIFORM))
                .collect(Collectors.joining("."));
    }
}
