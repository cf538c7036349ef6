package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTests {

    private final Extractor extractor = new Extractor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ports, Ferries                                     | Ports;Ferries
            Page Type: Article, Subject: Ports, wc_100_long    | Ports
            ports;ferries;PORTS                                | ports;ferries
            Ports,7f3c9a52-11be-4d0a-9c55-0a1b2c3d4e5f,Ferries | Ports;Ferries
            #Ports,#Ferries                                    | Ports;Ferries
            港口，渡轮，风暴                                      | 港口;渡轮;风暴
            港口 渡轮 风暴                                        | 港口;渡轮;风暴
            / Ports, Ferries »                                 | Ports;Ferries
            # Ports, Ferries,                                  | Ports;Ferries
            Uncategorized, Ports                               | Ports
            null, Ports, undefined                             | Ports
            Ports, Ferry returns after storm                   | Ports
            Ports, Ferry returns after storm - Harbour Post    | Ports
            港口, Storm in 港口                                   | 港口;Storm in 港口
            """)
    void keepsWhatReadersWouldCallATag(String keywords, String tags) {
        assertThat(tags("<meta name=news_keywords content=\"" + keywords + "\">"))
                .containsExactly(tags.split(";"));
    }

    @Test
    void prefersTagsToTheWordsOfTheHeadline() {
        assertThat(tags("<meta name=news_keywords content=\"ferry,returns,after,storm\">"
                        + "<meta name=keywords content=\"Ports, Ferries\">"))
                .containsExactly("Ports", "Ferries");
    }

    @Test
    void takesNoTextThatWasCutUpForTags() {
        assertThat(tags("<meta name=description content='On Sunday the ferry sailed to the northern islands again'>"
                        + "<meta name=keywords content='sunday,the,ferry,sailed,to,northern,islands,again'>"))
                .isEmpty();
        assertThat(tags("<meta name=keywords content='ferry,returns,after,storm'>"))
                .isEmpty();
        assertThat(tags("<meta name=description content='The ferry sailed on Sunday to the islands of Ada Brook'>"
                        + "<meta name=keywords content='islands,ferry,sunday,brook,ada,sailed'>"))
                .hasSize(6);
    }

    @Test
    void takesAListThatNamesTheSiteLast() {
        String ofSite = "<meta name=keywords content=\"Harbour Post, news, weather, sport\">";
        String ofArticle =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"keywords\":[\"Ports\",\"Ferries\"]}</script>";
        assertThat(tags(ofSite + ofArticle)).containsExactly("Ports", "Ferries");
        assertThat(tags(ofSite)).containsExactly("news", "weather", "sport");
    }

    @Test
    void findsTopicsAmongLinksAtTheStorysEnd() {
        String paragraph =
                "<p>The ferry to the northern islands sailed on Sunday for the first time since the storm.</p>";
        String html = "<html><body><nav><a href=/topic/world>World</a></nav><article><h1>Ferry returns</h1>"
                + paragraph
                + "<p>All seats were taken, said the shipping line, which expects a second boat before Easter.</p>"
                + "<ul><li><a rel=tag href=/x/ports>Ports</a></li><li><a href=/topic/ferries/>Ferries</a></li></ul>"
                + "</article></body></html>";
        assertThat(extractor.extract(ArticleSource.ofPage(html, null)).publisherTags())
                .containsExactly("Ports", "Ferries");
    }

    @Test
    void takesLinksThatSayTheyAreTagsOutOfALineOfOthers() {
        String paragraph =
                "<p>The ferry to the northern islands sailed on Sunday for the first time since the storm of January, with 212 passengers.</p>";
        String line =
                "<div class=post-tags>Tags: <a rel='category tag' href=/c/news>News</a>, <a rel=tag href=/t/ports>Ports</a>,"
                        + " <a rel=tag href=/t/ferries>Ferries</a> <a rel=author href=/a/ada>Ada Brook</a>."
                        + " <a rel=bookmark href=/ferry>Permalink</a></div>";
        String html = "<html><body><article><h1>Ferry returns</h1>" + paragraph
                + "<p>All seats were taken, said the shipping line, which expects a second boat before Easter.</p>"
                + line
                + "</article></body></html>";
        assertThat(extractor.extract(ArticleSource.ofPage(html, null)).publisherTags())
                .containsExactly("Ports", "Ferries");
    }

    @Test
    void takesNoLinkThatSharesThePageOffersSomethingOrCountsForATag() {
        String line =
                "<div class=post-tags>Tags: <a href=/tag/ports>Ports</a>, <a href=/tag/ferries>Ferries</a>, <a href=/tag/islands>Islands</a>"
                        + " <a href='https://social.example/sharer?u=x'>Social</a> <a href='?share=post'>Post it</a> <a href=/ferry/likes>12</a>"
                        + " <a href=#more>Show more</a> <a href=/print>Drucken</a> <a href=/more>See more »</a>"
                        + " <a href=/t>트위터</a> <a href=/k>카카오톡</a></div>";
        String html = "<html><body><article><h1>Ferry returns</h1>"
                + "<p>The ferry to the northern islands sailed on Sunday for the first time since the storm of January, with 212 passengers.</p>"
                + "<p>All seats were taken, said the shipping line, which expects a second boat before Easter.</p>"
                + line
                + "</article></body></html>";
        assertThat(extractor
                        .extract(ArticleSource.ofPage(html, URI.create("https://news.example/ferry")))
                        .publisherTags())
                .containsExactly("Ports", "Ferries", "Islands");
    }

    @Test
    void findsNoTopicsInMenusFarFromTheStory() {
        String menu = "<nav><a href=/topics/>All topics</a><a href=/topic/world>World</a></nav>";
        String far = "<div>An offer of the day</div>".repeat(40);
        String story =
                "<article><h1>Ferry returns</h1><p>The ferry to the northern islands sailed on Sunday for the first time"
                        + " since the storm.</p><p>All seats were taken, said the shipping line, which expects a second boat soon.</p>"
                        + "</article>";
        String page = "<html><body>" + menu + far + story + far + menu + "</body></html>";
        assertThat(extractor.extract(ArticleSource.ofPage(page, null)).publisherTags())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #Ports;#Ferries                | Ports;Ferries
            Ports (12);Ferries (1,204)     | Ports;Ferries
            Ports (12 posts);Ferries (1 post) | Ports;Ferries
            #MeToo;Ferries                 | #MeToo;Ferries
            World Cup (2026);Ferries       | World Cup (2026);Ferries
            #MeToo                         | #MeToo
            """)
    void takesOffWhatAllTagsOfAPageAreDressedIn(String shown, String bare) {
        assertThat(TagLists.bare(List.of(shown.split(";")))).containsExactly(bare.split(";"));
    }

    @Test
    void areNoPartOfTheStoryThatTheyStandIn() {
        String page =
                "<html><head><title>Ferry returns</title><meta name=keywords content='ports, ferries, islands'></head><body><article><h1>Ferry returns</h1>"
                        + "<p>The ferry to the northern islands sailed on Sunday for the first time since the storm of January, with 212 passengers.</p>"
                        + "<p>ports, ferries, islands</p>"
                        + "<p>All seats were taken, said the shipping line, which expects a second boat before Easter.</p></article></body></html>";
        assertThat(extractor.extract(ArticleSource.ofPage(page, null)).blocks()).hasSize(2);
    }

    private List<String> tags(String head) {
        String html = "<html><head><meta property=og:site_name content=\"Harbour Post\">" + head
                + "<title>Ferry returns after storm</title></head>"
                + "<body><h1>Ferry returns after storm</h1><p>The ferry sailed on Sunday.</p></body></html>";
        return extractor
                .extract(ArticleSource.ofPage(html, URI.create("https://news.example/ferry")))
                .publisherTags();
    }
}
