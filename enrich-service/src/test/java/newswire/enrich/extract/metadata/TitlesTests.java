package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1><span>Transport</span> Ferry returns</h1>",
                "<h1><span>Transport:</span><span>Ferry returns</span></h1>",
                "<h1>Ferry returns <small>The boat sails again</small></h1>",
                "<h1><a href=/ferry>Ferry returns</a></h1>",
                "<title>Ferry returns - World | Harbour Post</title><meta property=og:site_name content=\"Harbour Post\">",
                "<meta property=\"x:title dc:title\" content=\"Ferry returns\">",
                "<title>Quay Notes: Ferry returns</title><h1><a href=/>Quay Notes</a></h1>",
                "<title>| Ferry returns</title>"
            })
    void offersTheHeadlineAlone(String html) {
        Page page = new PageReader().read(html, null);
        assertThat(Titles.rows(page, SiteNames.of(page))).containsKey("ferry returns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>The ferry returns at last - Ada Brook</title><meta name=author content='Ada Brook'>"
                        + "<meta property=og:title content='The ferry returns at last - Ada Brook'>",
                "<title>The ferry returns at last : Islands : Quay</title><meta property=og:title content='The ferry returns"
                        + " at last : Islands : Quay'><meta name=twitter:title content='The ferry returns at last : Islands"
                        + " : Quay'><h1>The ferry returns at last</h1>"
            })
    void takesOffWhatIsNoHeadline(String html) {
        Story story = new Extractor().extract(ArticleSource.ofPage(html, null));
        assertThat(story.title()).isEqualTo("The ferry returns at last");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Ferry returns | Harbour Post              ~ Ferry returns
            Ferry returns - World - Harbour Post      ~ Ferry returns - World
            Harbour Post: Ferry returns               ~ Ferry returns
            Harbour Post » Ferry returns              ~ Ferry returns
            Ferry returns | Quay Notes                ~ Ferry returns
            Ferry returns | Harbour Post | All news   ~ Ferry returns
            Storm – and after                         ~ Storm – and after
            Harbour Post                              ~ Harbour Post
            """)
    void takesTheSitesNameOffATitle(String title, String bare) {
        assertThat(Titles.withoutSite(title, Set.of("harbour post", "harbourpost", "quaynotes")))
                .isEqualTo(bare);
    }

    @Test
    void partsAHeadlineFromTheSitesNameBetweenIdeographs() {
        Page page = new PageReader().read("<title>渔码头五月关闭_港口新闻网</title>", null);
        assertThat(Titles.rows(page, SiteNames.of(page))).containsKey("渔码头五月关闭");
    }

    @Test
    void offersNoTitleWithTheNameOfAChineseSite() {
        Page page = new PageReader()
                .read("<title>北方渡轮周日复航_港口_港口网</title><meta property=og:title content=北方渡轮周日复航-港口网>", null);
        assertThat(Titles.rows(page, SiteNames.of(page))).containsOnlyKeys("北方渡轮周日复航");
    }

    @ParameterizedTest
    @CsvSource({
        "北方渡轮周日复航_港口_港口新闻网, 北方渡轮周日复航",
        "北方渡轮周日复航-港口网, 北方渡轮周日复航",
        "北方渡轮周日复航_岛民欢庆, 北方渡轮周日复航_岛民欢庆",
        "渡轮-港口网, 渡轮-港口网",
        "Ferry returns - Islands, Ferry returns - Islands"
    })
    void takesTheNameOfAChineseSiteOffATitleByItsLastWord(String title, String bare) {
        assertThat(ChineseSites.leftOut(title)).isEqualTo(bare);
    }

    @Test
    void takesTheHostWithoutWhatStandsBeforeTheSiteForTheSitesName() {
        Page page = new PageReader()
                .read(
                        "<title>Ferry returns - HarbourPost.example</title>",
                        URI.create("https://sport.harbourpost.example/f"));
        assertThat(Titles.rows(page, SiteNames.of(page))).containsKey("ferry returns");
        assertThat(Titles.withoutSite("Ferry returns - HarbourPost.example", SiteNames.of(page)))
                .isEqualTo("Ferry returns");
    }

    @Test
    void takesAHeadingThatLeadsHomeForTheSitesName() {
        String html = "<h1><a href=https://quay.example/>Quay Notes</a></h1><h1><a href=/ferry>Ferry returns</a></h1>";
        Page page = new PageReader().read(html, URI.create("https://quay.example/ferry"));
        assertThat(SiteNames.of(page)).contains("quay notes").doesNotContain("ferry returns");
    }
}
