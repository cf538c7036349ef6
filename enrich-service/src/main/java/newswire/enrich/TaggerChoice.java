package newswire.enrich;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import newswire.enrich.EnrichSettings.TaggerSettings;
import newswire.enrich.tag.BoundedTagger;
import newswire.enrich.tag.Tagger;
import newswire.enrich.tag.TaggerOfLanguages;
import org.jspecify.annotations.Nullable;

/** The taggers that the settings ask for: of those that ship with the service, and of the user's own jars. */
final class TaggerChoice {

    private static final String ALL_OTHERS = "*";

    private TaggerChoice() {}

    /**
     * In the order of their turn, each with its deadline.
     *
     * @throws IllegalArgumentException in a sentence, when the settings name what is not there
     */
    static List<Tagger> of(TaggerSettings settings, Map<String, Supplier<Tagger>> shipped, ExecutorService threads) {
        var there = new LinkedHashMap<>(shipped);
        own(settings.jars()).forEach((name, tagger) -> {
            if (there.put(name, () -> tagger) != null) {
                throw new IllegalArgumentException(
                        "newswire.enrich.taggers.jars: there are two taggers named %s; rename yours.".formatted(name));
            }
        });
        check("use", settings.use(), there.keySet());
        check("languages", settings.languages().keySet(), there.keySet());
        var taggers = new ArrayList<Tagger>();
        for (var name : order(settings.use(), there.keySet())) {
            var tagger = Objects.requireNonNull(there.get(name)).get();
            var languages = settings.languages().get(name);
            taggers.add(new BoundedTagger(
                    languages == null ? tagger : new TaggerOfLanguages(tagger, Set.copyOf(languages)),
                    settings.deadline(),
                    threads,
                    System::nanoTime));
        }
        return taggers;
    }

    private static void check(String setting, Iterable<String> names, Set<String> there) {
        for (var name : names) {
            if (!name.equals(ALL_OTHERS) && !there.contains(name)) {
                throw new IllegalArgumentException("newswire.enrich.taggers.%s: there is no tagger %s; there are %s."
                        .formatted(setting, name, String.join(", ", there)));
            }
        }
    }

    private static Set<String> order(List<String> use, Set<String> there) {
        var order = new LinkedHashSet<String>();
        for (var name : use) {
            if (name.equals(ALL_OTHERS)) {
                there.stream().filter(other -> !use.contains(other)).forEach(order::add);
            } else {
                order.add(name);
            }
        }
        return order;
    }

    private static Map<String, Tagger> own(@Nullable Path jars) {
        var own = new TreeMap<String, Tagger>();
        try {
            for (var tagger : ServiceLoader.load(Tagger.class, loader(jars))) {
                if (own.put(tagger.name(), tagger) != null) {
                    throw new IllegalArgumentException(
                            "newswire.enrich.taggers.jars: two jars have a tagger named " + tagger.name() + ".");
                }
            }
        } catch (IOException | ServiceConfigurationError | LinkageError e) {
            throw new IllegalArgumentException("newswire.enrich.taggers.jars: " + e, e);
        }
        return own;
    }

    /** Stays open as long as the process, since classes are loaded when they are first used. */
    private static ClassLoader loader(@Nullable Path jars) throws IOException {
        var parent = TaggerChoice.class.getClassLoader();
        if (jars == null) {
            return parent;
        }
        try (var files = Files.list(jars)) {
            var urls = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(TaggerChoice::url)
                    .toArray(URL[]::new);
            return new URLClassLoader("taggers", urls, parent);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
