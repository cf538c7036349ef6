package newswire.service.setting;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * The names that settings may have. What records are bound to says it: components that are records themselves, lists and maps
 * are followed. Records must not be within themselves. What stands above a setting is a section, which may be there and empty.
 */
final class SettingNames {

    private final List<SettingPath> paths = new ArrayList<>();
    private final List<Pattern> forms = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private final List<Pattern> sectionForms = new ArrayList<>();
    private final List<Pattern> variables = new ArrayList<>();

    /** Adds what a record has under its prefix. */
    void add(String prefix, Class<?> settings) {
        addType(SettingPath.of(prefix), settings);
    }

    /** Adds a name under which users choose names of their own. */
    void addAnyUnder(String prefix) {
        add(SettingPath.of(prefix).then(SettingPath.ANY));
    }

    private void addType(SettingPath path, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (Collection.class.isAssignableFrom(raw)) {
                add(path);
                addType(path.then(SettingPath.INDEX), generic.getActualTypeArguments()[0]);
                return;
            }
            if (Map.class.isAssignableFrom(raw)) {
                add(path.then(SettingPath.ANY));
                return;
            }
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            for (var component : record.getRecordComponents()) {
                addType(
                        path.then(DataObjectPropertyName.toDashedForm(component.getName())),
                        component.getGenericType());
            }
        } else {
            add(path);
        }
    }

    private void add(SettingPath path) {
        paths.add(path);
        forms.add(path.inAnyForm());
        variables.add(path.inEnvironment());
        for (var section = path.parent(); section != null && sections.add(section.toString()); ) {
            sectionForms.add(section.inAnyForm());
            section = section.parent();
        }
    }

    /** @param name in Boot's uniform form */
    boolean have(String name) {
        return forms.stream().anyMatch(form -> form.matcher(name).matches());
    }

    /**
     * Whether it is that of a section, a list or a map, which files have where all beneath it is commented out.
     *
     * @param name in Boot's uniform form
     */
    boolean haveSection(String name) {
        return sectionForms.stream().anyMatch(form -> form.matcher(name).matches());
    }

    boolean haveVariable(String name) {
        return variables.stream().anyMatch(form -> form.matcher(name).matches());
    }

    /**
     * The setting that was most likely meant: the whole name is alike, or what it ends with.
     *
     * @param name in Boot's uniform form
     */
    SettingPath nearest(String name) {
        return paths.stream()
                .min(Comparator.comparingInt(path -> distance(name, path)))
                .orElseThrow();
    }

    private static int distance(String name, SettingPath path) {
        var end = name.substring(name.lastIndexOf('.') + 1);
        var whole = Likeness.distance(
                name, SettingPath.uniform(path.toString()).replace("[", ".").replace("]", ""));
        var last = Likeness.distance(end, SettingPath.uniform(path.last())) + 1;
        return Math.min(whole, path.hasIndex() ? last + 1 : last);
    }
}
