package newswire.service.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingsTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Service.class);

    @EnableConfigurationProperties({PressSettings.class, RestSettings.class})
    static class Service {

        @Bean
        static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
            return new UnknownSettings(environment, "press", "secrets");
        }
    }

    @ConfigurationProperties("newswire.press")
    record PressSettings(
            @DefaultValue("1") int copies,
            @DefaultValue List<Page> pages,
            @DefaultValue List<String> inks,
            @DefaultValue Map<String, String> names,
            @DefaultValue Schedule schedule) {}

    record Page(String title, List<String> columnWidths) {}

    record Schedule(
            @DefaultValue("15m") Duration interval,
            @DefaultValue("1s") Duration hostGap) {}

    @ConfigurationProperties("newswire.press.rest")
    record RestSettings(@DefaultValue("1") int port) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newswire.press.copies=2",
                "newswire.press.schedule.host-gap=2s",
                "newswire.press.schedule.hostGap=2s",
                "newswire.press.pages[0].column-widths[0]=a",
                "newswire.press.pages[0].columnWidths=a,b",
                "newswire.press.inks=black,red",
                "newswire.press.inks[0]=black",
                "newswire.press.names.whatever.it-is=x",
                "newswire.press.secrets.paper=x",
                "newswire.press.rest.port=3",
                "newswire.other.anything=x",
                "spring.kafka.anything=x",
            })
    void saysNothingOfSettingsThatThereAre(String setting) {
        assertThatCode(() -> check(settings(setting))).doesNotThrowAnyException();
    }

    /** As files have them when what they held is commented out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages: []",
                "pages: [{title: a, column-widths: []}]",
                "inks:",
                "names: {}",
                "schedule:",
                "schedule: {}",
                "secrets: {}",
                "rest: {}",
            })
    void saysNothingOfSectionsThatAreEmpty(String yaml) {
        var file = new ByteArrayResource(("newswire: {press: {" + yaml + "}}").getBytes(StandardCharsets.UTF_8));

        context.withInitializer(started ->
                        sources(file).forEach(started.getEnvironment().getPropertySources()::addFirst))
                .run(started -> assertThat(started).hasNotFailed());
    }

    private static List<PropertySource<?>> sources(Resource yaml) {
        try {
            return new YamlPropertySourceLoader().load("file", yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "newswire.press.copys, newswire.press.copies",
        "newswire.press.pol-interval, newswire.press.schedule.interval",
        "newswire.press.host-gap, newswire.press.schedule.host-gap",
        "newswire.press.schedule.hostgaps, newswire.press.schedule.host-gap",
        "newswire.press.pages[0].titel, newswire.press.pages[0].title",
        "newswire.press.copies.number, newswire.press.copies",
        "newswire.pres.rest.port, newswire.press.rest.port",
    })
    void refusesOneThatThereIsNotWithTheNearest(String name, String nearest) {
        assertThatThrownBy(() -> check(settings(name + "=s3cret")))
                .hasMessage(name + ": there is no such setting; the nearest is " + nearest + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newswire.press.schedule", "newswire.press.names", "newswire.press.secrets"})
    void refusesAValueInPlaceOfASection(String name) {
        assertThatThrownBy(() -> check(settings(name + "=s3cret")))
                .hasMessageStartingWith(name + ": there is no such setting;");
    }

    @Test
    void namesAllThatThereAreNot() {
        context.withPropertyValues("newswire.press.copys=1", "newswire.press.ink=red")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .hasMessageContaining("newswire.press.copys: ")
                        .hasMessageContaining("\nnewswire.press.ink: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEWSWIRE_PRESS_SCHEDULE_HOSTGAP",
                "NEWSWIRE_PRESS_SCHEDULE_HOST_GAP",
                "NEWSWIRE_PRESS_PAGES_0_COLUMNWIDTHS",
                "NEWSWIRE_PRESS_INKS_1",
                "NEWSWIRE_PRESS_SECRETS_MY_PAPER",
                "NEWSWIRE_PRESS_SERVICE_HOST",
                "NEWSWIRE_PRESS_PORT_8080_TCP_ADDR",
                "NEWSWIRE_BUILD_NETWORK",
                "NEWSWIRE_OTHER_COPYS",
            })
    void saysNothingOfVariablesThatThereAre(String variable, CapturedOutput output) {
        check(variable(variable));

        assertThat(output).doesNotContain(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "NEWSWIRE_PRESS_POL_INTERVAL, NEWSWIRE_PRESS_SCHEDULE_INTERVAL",
        "NEWSWIRE_PRESS_SCHEDULEHOSTGAP, NEWSWIRE_PRESS_SCHEDULE_HOSTGAP",
        "NEWSWIRE_PRES_COPIES, NEWSWIRE_PRESS_COPIES",
    })
    void warnsOfAVariableThatThereIsNot(String variable, String nearest, CapturedOutput output) {
        check(variable(variable));

        assertThat(output)
                .contains(variable + " means nothing; the nearest setting is " + nearest + ".")
                .doesNotContain("s3cret");
    }

    private static PropertySource<?> settings(String setting) {
        var parts = setting.split("=");
        return new MapPropertySource("settings", Map.of(parts[0], parts[1]));
    }

    private static PropertySource<?> variable(String name) {
        return new SystemEnvironmentPropertySource("variables", Map.of(name, "s3cret"));
    }

    /** What a service does at its start, without one. */
    private static void check(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        var beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition("press", new RootBeanDefinition(PressSettings.class));
        beans.registerBeanDefinition("rest", new RootBeanDefinition(RestSettings.class));
        Service.unknownSettings(environment).postProcessBeanFactory(beans);
    }
}
