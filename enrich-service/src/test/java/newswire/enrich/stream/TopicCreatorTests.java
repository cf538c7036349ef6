package newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newswire.enrich.EnrichSettings.TopicSettings;
import newswire.enrich.route.Routes;
import newswire.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopicCreatorTests {

    @ParameterizedTest
    @CsvSource({"-1, -1", "1d, " + 31 * 24 * 3600 * 1000L})
    void keepsDecisionsForAMonthLongerThanLettersOrForEverLikeThem(String letters, String decisions) {
        assertThat(retention(Map.of("topics.dead-letter-retention", letters), Topics.DEAD_LETTER_DECISIONS))
                .isEqualTo(decisions);
    }

    @Test
    void keepsEnrichedArticlesForEver() {
        assertThat(retention(Map.of("topics.enriched-retention", "-1"), Topics.ENRICHED_ARTICLES))
                .isEqualTo("-1");
    }

    private static String retention(Map<String, String> stated, String topic) {
        var settings =
                new Binder(new MapConfigurationPropertySource(stated)).bindOrCreate("topics", TopicSettings.class);
        var creator = new TopicCreator(settings, Routes.of(List.of(), settings.own()), null);
        return creator.topics().stream()
                .filter(made -> made.name().equals(topic))
                .map(made -> made.configs().get("retention.ms"))
                .findFirst()
                .orElseThrow();
    }
}
