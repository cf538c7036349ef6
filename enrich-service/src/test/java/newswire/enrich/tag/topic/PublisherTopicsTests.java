package newswire.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.tag.topic.PublisherTopics.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTopicsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Health & Wellness       | 07000000
            Wirtschaft & Finanzen   | 04000000
            Arts et spectacles      | 01000000
            Medio ambiente y clima  | 06000000
            Αθλητικά                | 15000000
            Политика                | 11000000
            Sağlık                  | 07000000
            Zdrowie i medycyna      | 07000000
            ライフスタイル          | 10000000
            الاقتصاد                | 04000000
            Thể thao                | 15000000
            """)
    void knowsSectionsInManyLanguages(String section, String top) {
        assertThat(tops(section)).containsExactly("medtop:" + top);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business News     | 04000000
            ENVIRONMENT NEWS  | 06000000
            #Politics         | 11000000
            Election 2024     | 11000000
            2024 election     | 11000000
            climate_change    | 06000000
            """)
    void passesOverWhatSaysNothingOfTheTopic(String tag, String top) {
        assertThat(tops(tag)).containsExactly("medtop:" + top);
    }

    @Test
    void readsNamesThatArePutTogether() {
        assertThat(tops("Travel, Health; Brookfield")).containsExactly("medtop:10000000", "medtop:07000000");
        assertThat(tops("News/Sports")).containsExactly("medtop:15000000");
    }

    @Test
    void takesANameAsAWholeWhereItIsKnown() {
        assertThat(tops("Sci/Tech")).containsExactly("medtop:13000000");
    }

    @Test
    void passesOverSectionsThatHoldWhateverHappened() {
        assertThat(tops("Cronaca")).isEmpty();
        assertThat(tops("社会")).isEmpty();
    }

    @Test
    void tellsTheNarrowerTerm() {
        assertThat(PublisherTopics.shipped().of(List.of("Formula 1"), List.of("KI")))
                .containsExactly(
                        new Stated(MediaTopics.SPORT, "medtop:20000991", "motor car racing"),
                        new Stated(MediaTopics.SCIENCE, "medtop:20001298", "artificial intelligence"));
    }

    @Test
    void saysNothingOfNamesThatMeanNoTopicByThemselves() {
        assertThat(tops("News")).isEmpty();
        assertThat(tops("World news 2024")).isEmpty();
        assertThat(tops("Football")).isEmpty();
        assertThat(tops("Home, Latest")).isEmpty();
    }

    private static List<String> tops(String name) {
        return PublisherTopics.shipped().of(List.of(name), List.of()).stream()
                .map(stated -> stated.top().id())
                .toList();
    }
}
