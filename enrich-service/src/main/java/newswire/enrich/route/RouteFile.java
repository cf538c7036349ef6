package newswire.enrich.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.YAMLException;

/** Routes of a configuration file, read without starting the service. */
public final class RouteFile {

    private RouteFile() {}

    /**
     * The routes under {@code newswire.enrich.routes}, checked as the service does at its start.
     *
     * @throws WrongRoutesException naming every fault
     */
    public static Routes read(String yaml) {
        try {
            var documents = new YamlPropertySourceLoader().load("routes", new ByteArrayResource(yaml.getBytes(UTF_8)));
            // Of several documents in one file the later ones win.
            var sources = ConfigurationPropertySources.from(documents.reversed());
            return Routes.of(RouteBinding.of(sources), topics(new Binder(sources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException e) {
            throw new WrongRoutesException(List.of("This is no YAML: " + e.getMessage()));
        }
    }

    /** The names that the file gives to the topics of the stream; its other settings of topics are no names. */
    private static Set<String> topics(Binder settings) {
        return Set.copyOf(settings.bind("newswire.enrich.topics", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .values());
    }
}
