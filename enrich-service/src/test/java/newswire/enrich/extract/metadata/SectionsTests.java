package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Food &amp; Drink   | Food & Drink
            Category: Ports    | Ports
            Ports              | Ports
            Ports »            | Ports
            Ports,Islands      | Ports;Islands
            Ports, Islands     | Ports, Islands
            """)
    void namesASectionAsReadersDo(String written, String section) {
        assertThat(sections("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":\""
                        + written + "\"}</script>"))
                .containsExactly(section.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"nil", "undefined", "Uncategorized", "www.harbourpost.example"})
    void hasNoSectionWhereTheSystemHasNone(String written) {
        assertThat(sections("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":\""
                        + written + "\"}</script>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Harbour Post", "Home", "Startseite", "Strona główna", "Главная", "首页"})
    void leavesTheSiteItselfOutOfATrail(String first) {
        assertThat(sections(
                        "<meta property=og:site_name content='Harbour Post'><script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\""
                                + first + "\"},{\"name\":\"Islands\"}]}</script>"))
                .containsExactly("Islands");
    }

    private static List<String> sections(String head) {
        String page =
                "<html><head><title>Ferry returns</title>" + head + "</head><body><h1>Ferry returns</h1></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).section();
    }
}
