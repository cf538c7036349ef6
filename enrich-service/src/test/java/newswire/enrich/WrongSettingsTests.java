package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.service.setting.UnknownSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

class WrongSettingsTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("newswire.enrich.version=1", "newswire.enrich.instance-id=wrong");

    @EnableConfigurationProperties(EnrichSettings.class)
    static class Settings {

        @Bean
        static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
            return EnrichService.unknownSettings(environment);
        }
    }

    @Test
    void startsWithoutAny() {
        context.run(started -> assertThat(started).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw-retention", "enriched-retention", "dead-letter-retention"})
    void keepsATopicsRecordsForEver(String retention) {
        context.withPropertyValues("newswire.enrich.topics." + retention + "=-1")
                .run(started -> assertThat(started).hasNotFailed());
    }

    /** As files have them when what they held is commented out. */
    @ParameterizedTest
    @ValueSource(strings = {"routes", "taggers", "taggers.languages", "topics", "watch-list"})
    void startsWithASectionThatIsEmpty(String section) {
        context.withPropertyValues("newswire.enrich." + section + "=")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void refusesANameThatMeansNothing() {
        context.withPropertyValues("newswire.enrich.batchsise=1", "newswire.enrich.routes[0].name=energy")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .hasMessage("newswire.enrich.batchsise: there is no such setting;"
                                + " the nearest is newswire.enrich.batch-size."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-event-size=0 | newswire.enrich.max-event-size: it must be from 1KB to 1GB.",
                "max-event-size=3GB | newswire.enrich.max-event-size: it must be from 1KB to 1GB.",
                "topics.max-message-size=0 | newswire.enrich.topics.max-message-size: it must be from 1KB to 1GB.",
                "topics.enriched=newswire.raw-articles.v1 | newswire.enrich.topics: newswire.raw-articles.v1 is named twice;"
                        + " each needs a topic of its own.",
                "watch-list.topic=newswire.raw-articles.v1 | newswire.enrich.watch-list.topic: newswire.raw-articles.v1 is a topic"
                        + " of newswire.enrich.topics already; each needs one of its own.",
                "topics.raw-retention=0s | must be a minute or longer, or -1 for ever",
                "topics.enriched-retention=-1d | must be a minute or longer, or -1 for ever",
                "topics.dead-letter-retention=59s | must be a minute or longer, or -1 for ever",
            })
    void refusesASettingThatCannotWork(String setting, String reason) {
        context.withPropertyValues("newswire.enrich." + setting)
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining(reason));
    }
}
