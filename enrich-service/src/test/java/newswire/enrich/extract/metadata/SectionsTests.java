package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @CsvSource({
        "nil",
        "undefined",
        "Uncategorized",
        "Без рубрики",
        "www.harbourpost.example",
        "Harbour Post",
        "2026",
        "b"
    })
    void hasNoSectionWhereTheSystemHasNone(String written) {
        assertThat(sections("<meta property=og:site_name content='Harbour Post'>"
                        + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleSection\":\""
                        + written + "\"}</script>"))
                .isEmpty();
    }

    @Test
    void looksFurtherWhereTheSectionIsTheSiteItself() {
        assertThat(sections("<meta property=og:site_name content='Harbour Post'>"
                        + "<meta property=article:section content='Harbour Post'>" + trail("Home", "Islands")))
                .containsExactly("Islands");
    }

    @Test
    void keepsASectionThatHasAHostOfItsOwn() {
        String page =
                "<html><head><meta property=article:section content=Sport></head><body><h1>Ferry</h1></body></html>";
        assertThat(EXTRACTOR
                        .extract(ArticleSource.ofPage(page, URI.create("https://sport.harbourpost.example/a")))
                        .section())
                .containsExactly("Sport");
    }

    @Test
    void leavesTheDayThatAStoryIsFiledByOutOfATrail() {
        assertThat(sections(trail("Islands", "2026", "March", "01"))).containsExactly("Islands");
        assertThat(sections(trail("2026", "Mayıs", "08"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comment", "TikTok", "May", "Mars", "Search"})
    void keepsASectionThatIsCalledAsAButtonOrAMonthIs(String section) {
        assertThat(sections("<meta property=article:section content='" + section + "'>"))
                .containsExactly(section);
        assertThat(sections(trail("Home", section))).containsExactly(section);
    }

    @Test
    void leavesButtonsOutOfATrailThatThePageShows() {
        String page = "<html><body><div class=breadcrumb><a href=/islands>Islands</a> <a href=/x>Share</a></div>"
                + "<h1>Ferry returns</h1></body></html>";
        assertThat(EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).section()).containsExactly("Islands");
    }

    @ParameterizedTest
    @CsvSource({"Harbour Post", "Home", "Startseite", "Strona główna", "Главная", "首页", "Home - Harbour Post"})
    void leavesTheSiteItselfOutOfATrail(String first) {
        assertThat(sections("<meta property=og:site_name content='Harbour Post'>" + trail(first, "Islands")))
                .containsExactly("Islands");
    }

    private static String trail(String... names) {
        return "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                + Stream.of(names).map(name -> "{\"name\":\"" + name + "\"}").collect(Collectors.joining(","))
                + "]}</script>";
    }

    private static List<String> sections(String head) {
        String page =
                "<html><head><title>Ferry returns</title>" + head + "</head><body><h1>Ferry returns</h1></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL)).section();
    }
}
