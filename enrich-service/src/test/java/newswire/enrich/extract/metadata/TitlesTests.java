package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Ferry returns | Harbour Post              ~ Ferry returns
            Ferry returns - World - Harbour Post      ~ Ferry returns - World
            Harbour Post: Ferry returns               ~ Harbour Post: Ferry returns
            Harbour Post » Ferry returns              ~ Ferry returns
            Storm – and after                         ~ Storm – and after
            Harbour Post                              ~ Harbour Post
            """)
    void takesTheSitesNameOffATitle(String title, String bare) {
        assertThat(Titles.withoutSite(title, Set.of("harbour post", "harbourpost")))
                .isEqualTo(bare);
    }
}
