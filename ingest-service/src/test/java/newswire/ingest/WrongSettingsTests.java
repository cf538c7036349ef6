package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import newswire.ingest.fetch.Credentials;
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

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(IngestProperties.class)
    static class Settings {

        @Bean
        static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
            return IngestConfiguration.unknownSettings(environment);
        }
    }

    @Test
    void startsWithoutAny() {
        context.run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void keepsRawArticlesForEver() {
        context.withPropertyValues("newswire.ingest.kafka.raw-retention=-1")
                .run(started -> assertThat(started).hasNotFailed());
    }

    /** The default of the shortest interval is longer than these, which then are the bound. */
    @ParameterizedTest
    @ValueSource(strings = {"interval=1m", "longest-interval=1m"})
    void startsWithAnIntervalBelowTheShortest(String setting) {
        context.withPropertyValues(
                        "newswire.ingest.schedule.longest-interval=2m", "newswire.ingest.schedule." + setting)
                .run(started -> assertThat(started).hasNotFailed());
    }

    /** As files have them when what they held is commented out. */
    @ParameterizedTest
    @ValueSource(strings = {"credentials", "feeds", "feeds[0].headers", "fetch", "kafka", "push", "schedule"})
    void startsWithASectionThatIsEmpty(String section) {
        var feed = section.startsWith("feeds[") ? "newswire.ingest.feeds[0].url=https://paper.example/rss" : "a=b";
        context.withPropertyValues("newswire.ingest." + section + "=", feed)
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void refusesANameThatMeansNothing() {
        context.withPropertyValues("newswire.ingest.pol-interval=1m", "newswire.ingest.credentials.paper=reader:s3cret")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .hasMessage("newswire.ingest.pol-interval: there is no such setting;"
                                + " the nearest is newswire.ingest.schedule.interval."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first-page-retry=-1m | must be longer than or equal to 1 milli",
                "schedule.first-back-off=0s | must be longer than or equal to 1 milli",
                "schedule.interval=PT2562047788015215H30M7S | must be shorter than or equal to 366 days",
                "schedule.longest-interval=367d | must be shorter than or equal to 366 days",
                "schedule.shortest-interval=367d | must be shorter than or equal to 366 days",
                "schedule.first-back-off=367d | must be shorter than or equal to 366 days",
                "schedule.host-gap=367d | must be shorter than or equal to 366 days",
                "schedule.host-gap=-1s | must be longer than or equal to 0",
                "fetch.connect-timeout=0s | must be longer than or equal to 1 milli",
                "fetch.response-timeout=0s | must be longer than or equal to 1 milli",
                "fetch.total-timeout=0s | must be longer than or equal to 1 milli",
                "fetch.user-agent=Zeitungsbötchen | must be of ASCII letters, digits and signs",
                "fetch.max-feed-size=0 | must be from 1KB to 1GB",
                "fetch.max-page-size=3GB | must be from 1KB to 1GB",
                "push.lease=0s | must be longer than or equal to 1 minute",
                "push.max-size=0 | must be from 1KB to 1GB",
                "kafka.session-timeout=0s | must be longer than or equal to 1 second",
                "kafka.transaction-timeout=0s | must be longer than or equal to 1 second",
                "kafka.raw-retention=0d | must be a minute or longer, or -1 for ever",
                "kafka.raw-retention=-1d | must be a minute or longer, or -1 for ever",
                "kafka.max-event-size=1B | must be from 128KB to 1GB",
                "kafka.replicas=40000 | must be less than or equal to 32767",
            })
    void refusesASettingThatCannotWork(String setting, String reason) {
        context.withPropertyValues("newswire.ingest." + setting)
                .run(failed -> assertThat(failed).getFailure().rootCause().hasMessageContaining(reason));
    }

    @Test
    void tellsOfCredentialsThatCannotBeUsedInASentenceWithoutTheirValue() {
        var wrong = catchThrowable(() -> Credentials.of(Map.of("paper", "s3cret")));

        assertThat(wrong)
                .hasMessageStartingWith("newswire.ingest.credentials.paper: ")
                .hasMessageNotContaining("s3cret");
    }
}
