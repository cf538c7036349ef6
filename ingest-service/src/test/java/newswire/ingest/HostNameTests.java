package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** By what an instance is called that is given no name. */
class HostNameTests {

    private static final String ID = "newswire.ingest.kafka.instance-id";

    private static String id(Map<String, Object> known) throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("ingest-service.yml"))
                .forEach(sources::addLast);
        sources.addLast(new MapPropertySource("known", known));
        sources.addLast(new RandomValuePropertySource());
        return new PropertySourcesPropertyResolver(sources).getRequiredProperty(ID);
    }

    @Test
    void isTheNameThatTheEnvironmentHas() throws IOException {
        assertThat(id(Map.of("HOSTNAME", "pod-7", "host.name", "paper"))).isEqualTo("pod-7-8080");
    }

    @Test
    void isElseTheNameOfTheMachine() throws IOException {
        assertThat(id(HostName.setting(() -> "paper"))).isEqualTo("paper-8080");
    }

    @Test
    void isAnotherEachTimeWhereTheMachineHasNone() throws IOException {
        var nameless = HostName.setting(() -> "localhost");
        var unknown = HostName.setting(() -> {
            throw new UnknownHostException("nobody knows");
        });

        assertThat(id(nameless)).hasSizeGreaterThan(36).isNotEqualTo(id(unknown));
    }
}
