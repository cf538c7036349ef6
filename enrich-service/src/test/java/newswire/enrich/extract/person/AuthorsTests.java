package newswire.enrich.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a page, beside all others whom it names. */
class AuthorsTests {

    private static final URI URL = URI.create("https://www.harbourpost.example/ferry");
    private static final String FIRST =
            "The ferry to the northern islands sailed on Sunday for the first time since the January storm, carrying 212 passengers and the mail of six weeks.";
    private static final String SECOND =
            "The storm tore away both landing stages, and repairs were held up twice because the timber could not be brought across, the harbour master said.";
    private static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=/people/ada>Ada Brook</a> | <a href=https://twitter.com/ada>Follow on Twitter</a>",
                "<a href=/people/ada>Ada Brook</a> <a href=#comments>No comments</a>",
                "<a href=/people/ada>Ada Brook</a> in <a href=/category/ports>Ports</a>",
                "<a href=/people/ada>Ada Brook</a> <a rel=tag href=/x/ports>Ports</a>",
                "<a href=#author>Ada Brook</a>",
                "<a href=/topics/ada-brook><span itemprop=author>Ada Brook</span></a>",
                "<a href=mailto:ada@harbourpost.example>Ada Brook</a> <a href=mailto:ada@harbourpost.example>Email</a>"
            })
    void takesTheLinksOfABylineThatLeadToPeople(String byline) {
        assertThat(authors("<div class=byline>By " + byline + "</div>" + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void takesNoReaderWhoCommentsForTheAuthor() {
        String comments = "<div class=comments><div><span class=comment-author>Gull99</span><p>No.</p></div></div>";
        assertThat(authors(STORY + comments)).isEmpty();
    }

    @Test
    void takesNoOffersBesideAnAuthorForNames() {
        String box = "<div class=author><a href=/author/ada>Ada Brook</a> <a href=/author/ada>See All Articles</a>"
                + " <a href=/mail>Send Email</a></div>";
        assertThat(authors(box + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void takesNoAuthorOfATeaser() {
        String teaser =
                "<a href=/herring><p>Herring prices fell to their lowest in nine years</p><div class=author-name>Tom Hale</div></a>";
        assertThat(authors("<div class=author-name>Ada Brook</div>" + STORY + teaser))
                .containsExactly("Ada Brook");
    }

    @Test
    void takesNoListOfAllWhoWriteForAByline() {
        StringBuilder people = new StringBuilder();
        for (char name = 'A'; name <= 'Z'; name++) {
            people.append("<li class=author>Ada ").append(name).append("ro</li><li class=author>Tom ");
            people.append(name).append("ro</li>");
        }
        assertThat(authors("<ul>" + people + "</ul>" + STORY)).isEmpty();
    }

    @Test
    void readsCharacterReferencesInStructuredData() {
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Tom O&#039;Hale\"}}</script>";
        assertThat(authors(data + STORY)).containsExactly("Tom O'Hale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a rel=author href=/x>Ada Brook</a>",
                "<span itemprop=author itemscope><span itemprop=name>Ada Brook</span></span>",
                "<p>By Ada Brook, MS, RDN</p>",
                "<p class=k>Von Ada Brook, Kiel</p>",
                "<div><p>9.3.2026, 10.30 Uhr – von Ada Brook</p></div>",
                "<p>Monday, 9 March 2026 10:30 Written by Ada Brook</p>",
                "<div>Par <b>Ada Brook</b></div>",
                "<p>Por Ada Brook, enviada especial</p>",
                "<div>Autor:</div><div>Ada Brook</div>",
                "<ul><li><b>Autorin:</b> Ada Brook</li><li><b>Datum:</b> 9.3.2026</li></ul>",
                "<div class=author><span>By</span>Ada Brook</div>",
                "<div class='author vcard'><a class='url fn n' href=/a>Ada Brook</a> (12 posts)</div>"
            })
    void findsTheWriterInWhateverShapeABylineHas(String byline) {
        assertThat(authors("<div>" + byline + "</div>" + STORY)).containsExactly("Ada Brook");
    }

    @ParameterizedTest
    @CsvSource({
        "<p>מאת אדה ברוק</p>, אדה ברוק",
        "<p>लेखक: आदा ब्रुक</p>, आदा ब्रुक",
        "<p>Haber: Ayşe Kaya</p>, Ayşe Kaya",
        "<p>(记者 王小明)</p>, 王小明",
        "<p>송유민 기자</p>, 송유민",
        "<p>โดย สมชาย ใจดี</p>, สมชาย ใจดี",
        "<p>Γράφει η Άννα Μπρουκ</p>, Άννα Μπρουκ"
    })
    void findsTheWriterInOtherScriptsWithoutAnyClass(String byline, String name) {
        assertThat(authors(byline + STORY)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"（记者 王小明、李华）, 王小明;李华", "港口报3月9日讯（记者王小明 整合）, 王小明", "（中央社記者王小明台北9日電）, 王小明", "(부산=항구뉴스) 홍길동 기자 =, 홍길동"})
    void findsReportersWithinTheFirstParagraphAsAgenciesNameThem(String lead, String names) {
        assertThat(authors("<p>" + lead + FIRST + "</p><p>" + SECOND + "</p>")).containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADA BROOK           | Ada Brook
            ADA VAN BROOK       | Ada van Brook
            A.J. O'BROOK-HALE   | A.J. O'Brook-Hale
            Ada BROOK           | Ada Brook
            IŞIL KAYA           | Işıl Kaya
            АННА БРУК           | Анна Брук
            ADA MCBROOK         | Ada McBrook
            Ada Brook BBC       | Ada Brook BBC
            ΑΝΝΑ ΜΠΡΟΥΚ         | ΑΝΝΑ ΜΠΡΟΥΚ
            """)
    void writesAShoutedNameAsOthers(String shouted, String name) {
        assertThat(authors("<meta name=author content=\"" + shouted + "\">" + STORY))
                .containsExactly(name);
    }

    @Test
    void takesAShoutedNameThatEndsTheStoryForItsWriter() {
        Story story = story("<div>" + STORY + "<p>ADA BROOK</p></div>");
        assertThat(story.authors()).containsExactly(new Person("Ada Brook"));
        assertThat(story.text()).endsWith(SECOND);
    }

    @Test
    void takesNoPlaceBesideAnAgencyForAPerson() {
        Story story = story("<meta name=author content='AGENCIAS / MADRID'>" + STORY);
        assertThat(story.authors()).isEmpty();
        assertThat(story.agencies()).containsExactly("AGENCIAS");
    }

    @ParameterizedTest
    @CsvSource({"Pots and Nets", "Pots & Nets"})
    void takesTheSitesNameForOne(String site) {
        assertThat(authors("<meta property=og:site_name content='" + site + "'><meta name=author content='" + site
                        + "'>" + STORY))
                .containsExactly(site);
    }

    @Test
    void takesTheSitesNameOffOneBeforeIt() {
        assertThat(authors("<meta property=og:site_name content='Harbour Post'>"
                        + "<meta name=author content='Ada - Harbour Post'>" + STORY))
                .containsExactly("Ada");
    }

    @Test
    void takesWhoTookThePictureForTheWriterOnlyWhereNobodyElseIs() {
        String figure = "<figure><img src=/f.jpg><span class=author-name>Tom Hale</span></figure>";
        assertThat(authors(figure + "<div class=author-name>Ada Brook</div>" + STORY))
                .containsExactly("Ada Brook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=byline>On tour</div>",
                "<div class=byline>Head of ports</div>",
                "<div class=author><a href=/p>View profile</a></div>",
                "<span class=author>Printer-friendly version</span>"
            })
    void takesNothingThatNamesNobodyForAByline(String byline) {
        assertThat(authors(byline + STORY)).isEmpty();
    }

    @Test
    void readsNamesInMarkupThatStructuredDataHasByMistake() {
        String data = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":"
                + "\"<a href='/people/ada' hreflang='en'>Ada Brook</a>\"}}</script>";
        assertThat(authors(data + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void takesNamesBesideEachOtherForSeveral() {
        String names = "<span>Ada Brook</span> <span>Tom Hale</span> <span>Eva Lund</span>";
        assertThat(authors("<div class=article-byline><div>" + names + "</div></div>" + STORY))
                .containsExactly("Ada Brook", "Tom Hale", "Eva Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='text-align: right'><strong>Ada Brook</strong></p>",
                "<p><em>Ada Brook</em></p>",
                "<p>– Ada Brook</p>"
            })
    void takesANameSetApartBelowTheStoryForItsWriter(String signature) {
        assertThat(authors(STORY + signature)).containsExactly("Ada Brook");
    }

    @Test
    void readsALabelOfTheAuthorFarBelowTheStory() {
        String far = "<div>An offer of the day</div>".repeat(12);
        String line = "<div>Date: 9 March 2026 Author: Ada Brook/HPA Section: Ports</div>";
        assertThat(authors(STORY + far + line)).containsExactly("Ada Brook");
    }

    @Test
    void takesNoHeadingThatNamesSomebodyForAByline() {
        assertThat(authors("<h2>A ferry built by Hale Brothers</h2>" + STORY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Skerry Holding\"}}",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Post Redaktion\"}}",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"abrook\"}}",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada\"}}"
            })
    void prefersTheWriterWhomAPageNamesToWhoStandsForHer(String data) {
        String stated = "<script type=application/ld+json>" + data + "</script>";
        assertThat(authors(stated + "<p>By Ada Brook</p>" + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void takesTheStaffWhereNobodyElseIsNamed() {
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Redaktion\"}}</script>";
        assertThat(authors(data + STORY)).containsExactly("Redaktion");
    }

    @Test
    void keepsAFirstNameThatThePageHasNoWholeNameFor() {
        String data =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Sari\"}}</script>";
        assertThat(authors(data + "<p>By Tom Hale</p>" + STORY)).containsExactly("Sari");
    }

    @Test
    void followsTheIdentifierOfAnAuthorInStructuredData() {
        String data =
                "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p1\"}},{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Ada Brook\"}]}</script>";
        assertThat(authors(data + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void readsLabelsThatMessengersShow() {
        String labels =
                "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ada Brook'>";
        assertThat(authors(labels + STORY)).containsExactly("Ada Brook");
    }

    @Test
    void leavesLinesThatNameTheAuthorOrTheOwnerOutOfTheStory() {
        String page =
                "<div class=byline>By <a href=/people/ada>Ada Brook</a></div><div class=text><p>Ada Brook at Little Skerry</p>"
                        + STORY
                        + "<p>ada.brook@harbourpost.example</p><p>© Harbour Post, all rights reserved</p></div>";
        assertThat(story(page).text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"【编辑：王小明】", "责任编辑: 王小明", "Photos: Tom Hale", "Editor: Tom Hale", "Фото: Том Хейл"})
    void leavesALineOfThoseWhoDidSomethingElseOutOfTheStorysEnd(String line) {
        assertThat(story("<div>" + STORY + "<p>" + line + "</p></div>").text()).endsWith(SECOND);
    }

    private static List<String> authors(String body) {
        return story(body).authors().stream().map(Person::name).toList();
    }

    private static Story story(String body) {
        String page = "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>" + body
                + "</article></body></html>";
        return EXTRACTOR.extract(ArticleSource.ofPage(page, URL));
    }
}
