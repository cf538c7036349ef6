package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFieldTests {

    @Test
    void readsAnRssItemWhole() {
        ParsedEntry entry = Feeds.parse(Feeds.RSS).entries().getFirst();

        assertThat(entry.title()).isEqualTo("Ferry returns – at last");
        assertThat(entry.link()).isEqualTo("https://courier.example/ferry?a=1&b=2");
        assertThat(entry.guid()).isEqualTo("courier-1");
        assertThat(entry.guidIsPermalink()).isFalse();
        assertThat(entry.published()).isEqualTo("2026-04-24T06:30:00Z");
        assertThat(entry.publishedAsStated()).isEqualTo("Fri, 24 Apr 2026 08:30:00 +0200");
        assertThat(entry.authors()).containsExactly(new Person("Ann Lee", null, null));
        assertThat(entry.categories())
                .containsExactly(new Category("Transport", "https://courier.example/topics", null));
        assertThat(entry.summaryHtml()).isEqualTo("<p>The ferry <b>runs</b> again.</p>");
        assertThat(entry.contents())
                .containsExactly(new Content(
                        "<p>Long <a href=\"https://courier.example/story\">story</a></p>", "text/html", null));
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure("https://courier.example/ferry.mp3", "audio/mpeg", 1234L));
        assertThat(entry.language()).isEqualTo("en-gb");
        assertThat(entry.image()).isEqualTo(new FeedImage("https://courier.example/ferry.jpg", null, null));
    }

    @Test
    void readsAnAtomEntryWhole() {
        ParsedEntry entry = Feeds.parse(Feeds.ATOM).entries().getFirst();

        assertThat(entry.title()).isEqualTo("Straße gesperrt");
        assertThat(entry.link()).isEqualTo("https://bote.example/lokal/1");
        assertThat(entry.guid()).isEqualTo("tag:bote.example,2026:1");
        assertThat(entry.published()).isEqualTo("2026-04-24T07:00:00Z");
        assertThat(entry.updated()).isEqualTo("2026-04-24T10:00:00Z");
        assertThat(entry.contents())
                .containsExactly(new Content("<p>Seit <em>heute</em>.</p>", "application/xhtml+xml", null));
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure("https://bote.example/bild.jpg", "image/jpeg", 7L));
        assertThat(entry.language()).isEqualTo("de");
        assertThat(entry.authors()).containsExactly(new Person("Redaktion", null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ann@a.example (Ann Lee)          | Ann Lee  | ann@a.example
                    Ann Lee (ann@a.example)          | Ann Lee  | ann@a.example
                    Ann Lee <ann@a.example>          | Ann Lee  | ann@a.example
                    "Ann Lee" ann@a.example          | Ann Lee  | ann@a.example
                    mailto:ann@a.example             |          | ann@a.example
                    Ann Lee (Harbour Desk)           | Ann Lee (Harbour Desk) |
                    Ann @annlee                      | Ann @annlee |
                    """)
    void takesNameAndMailApart(String stated, String name, String mail) {
        assertThat(Feeds.item("<author><![CDATA[" + stated + "]]></author>").authors())
                .containsExactly(new Person(name, mail, null));
    }

    @Test
    void keepsEveryAuthorOfTheFirstPlaceThatNamesAny() {
        ParsedEntry entry = Feeds.item(
                "<itunes:author>Radio</itunes:author><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>");

        assertThat(entry.authors()).extracting(Person::name).containsExactly("Ann", "Bo");
    }

    @Test
    void looksForALinkWhereverOneMayStand() {
        assertThat(Feeds.item("<guid>https://a.example/1</guid>").link()).isEqualTo("https://a.example/1");
        assertThat(Feeds.item("<guid isPermaLink='false'>https://a.example/1</guid>")
                        .link())
                .isNull();
        assertThat(Feeds.item("<atom:link href='https://a.example/2'/>").link()).isEqualTo("https://a.example/2");
        assertThat(Feeds.item("<link href='https://a.example/3'/>").link()).isEqualTo("https://a.example/3");
        assertThat(Feeds.item(
                                "<link>https://proxy.example/x</link><feedburner:origLink>https://a.example/4</feedburner:origLink>")
                        .link())
                .isEqualTo("https://a.example/4");
        assertThat(Feeds.entry("<link rel='alternate' type='application/json' href='http://a.example/j'/>"
                                + "<link type='text/html' href='http://a.example/h'/>")
                        .link())
                .isEqualTo("http://a.example/h");
        assertThat(Feeds.entry(
                                "<link rel='http://www.iana.org/assignments/relation/alternate' href='http://a.example/5'/>")
                        .link())
                .isEqualTo("http://a.example/5");
        assertThat(Feeds.item("<enclosure url='http://a.example/6.mp3'/>").link())
                .isEqualTo("http://a.example/6.mp3");
    }

    @Test
    void makesTitlesPlainAndKeepsThemAsStated() {
        ParsedEntry html = Feeds.item("<title>&lt;b&gt;AT&amp;amp;T&lt;/b&gt; wins,  1 &lt; 2</title>");
        ParsedEntry text = Feeds.entry("<title>the &lt;blink&gt; tag</title>");
        ParsedEntry xhtml =
                Feeds.entry("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <i>b</i></div></title>");
        ParsedEntry base64 = Feeds.entry("<title type='application/octet-stream'> Q2Fm\nw6k= </title>");

        assertThat(html.title()).isEqualTo("AT&T wins, 1 < 2");
        assertThat(html.titleAsStated()).isEqualTo("<b>AT&amp;T</b> wins,  1 < 2");
        assertThat(text.title()).isEqualTo("the <blink> tag");
        assertThat(xhtml.title()).isEqualTo("a b");
        assertThat(xhtml.titleAsStated()).isEqualTo("a <i>b</i>");
        assertThat(base64.title()).isEqualTo("Café");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type='text/html; charset=ISO-8859-2' mode='base64' | ISO-8859-2 | text/html | <p>Žižkov</p>",
                "type='text/plain; charset=koi8-r' mode='base64' | KOI8-R | text/plain | Паром вернулся в гавань",
                "mode='base64' | ISO-8859-1 | text/html | Die Fähre nach Föhr fährt wieder",
                "mode='base64' | UTF-8 | text/html | Die Fähre nach Föhr fährt wieder",
                "mode='base64' | UTF-16 | text/html | Die Fähre nach Föhr fährt wieder",
                "type='application/octet-stream' | ISO-8859-1 | application/octet-stream | Die Fähre nach Föhr fährt wieder",
            })
    void readsTextInBase64InWhateverCharacterSet(String attributes, String charset, String type, String text)
            throws UnsupportedEncodingException {
        var base64 = Base64.getEncoder().encodeToString(text.getBytes(charset));

        var entry = Feeds.entry("<title>Harbour</title><content " + attributes + ">" + base64 + "</content>");

        assertThat(entry.contents()).containsExactly(new Content(text, type, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='image/gif'>R0lGODlhAQABAIAAAP///w==",
                "type='image/gif'>R0lG4eHh",
                "type='application/octet-stream'>UEsDBBQAAAAI4eHh",
                "mode='base64'>UEsDBBQB4eHh",
            })
    void takesAPictureOrAnArchiveForNoText(String content) {
        var entry = Feeds.entry("<title>Harbour</title><content " + content + "</content>");

        assertThat(entry.contents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "type='text/html' mode='base64', 2",
        "type='xhtml' mode='base64', 8",
        "mode='base64', 27",
        "type='application/octet-stream', 0",
    })
    void leavesAStrayControlCharacterOutOfTextInBase64(String attributes, int stray) {
        var text = "The ferry to" + (char) stray + " Amrum runs again.";
        var base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        var entry = Feeds.entry("<title>Harbour</title><content " + attributes + ">" + base64 + "</content>");

        assertThat(entry.contents()).extracting(Content::value).containsExactly("The ferry to Amrum runs again.");
    }

    @Test
    void takesWhatIsStatedAsTextForTextHoweverManyControlCharactersItHas() {
        var base64 = Base64.getEncoder().encodeToString("\2Ferry\3".getBytes(StandardCharsets.UTF_8));

        var entry = Feeds.entry("<title type='text/plain' mode='base64'>" + base64 + "</title>");

        assertThat(entry.title()).isEqualTo("Ferry");
    }

    @Test
    void knowsPlainTextByATypeWithParameters() {
        var entry = Feeds.entry("<title type='text/plain; charset=utf-8'>the &lt;blink&gt; tag</title>");

        assertThat(entry.title()).isEqualTo("the <blink> tag");
    }

    @Test
    void readsCategoriesThatStandInAList() {
        assertThat(Feeds.item("<categories><category>Ports</category><category>Ferries</category></categories>")
                        .categories())
                .extracting(Category::term)
                .containsExactly("Ports", "Ferries");
    }

    @Test
    void fallsBackToOtherVocabularies() {
        ParsedEntry entry =
                Feeds.item("<dc:title>T</dc:title><dc:description>D</dc:description><dc:identifier>I</dc:identifier>"
                        + "<dc:date>2026-04-24</dc:date><dc:subject>S</dc:subject><dc:language>fr_CA</dc:language>");

        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.summaryHtml()).isEqualTo("D");
        assertThat(entry.guid()).isEqualTo("I");
        assertThat(entry.published()).isEqualTo("2026-04-24T00:00:00Z");
        assertThat(entry.categories()).containsExactly(new Category("S", null, null));
        assertThat(entry.language()).isEqualTo("fr-CA");
    }

    @Test
    void prefersTheOwnTitleToThatOfAPicture() {
        assertThat(Feeds.item("<media:title>picture</media:title><title>story</title>")
                        .title())
                .isEqualTo("story");
    }

    @Test
    void readsMediaInGroupsAndContents() {
        ParsedEntry entry =
                Feeds.item("<media:group><media:content url='http://a.example/v.mp4' type='video/mp4' fileSize='9'>"
                        + "<media:thumbnail url='http://a.example/v.jpg'/></media:content></media:group>");

        assertThat(entry.enclosures()).containsExactly(new Enclosure("http://a.example/v.mp4", "video/mp4", 9L));
        assertThat(entry.image().url()).isEqualTo("http://a.example/v.jpg");
    }

    @Test
    void resolvesAddressesInAnArticleAgainstTheArticle() {
        assertThat(Feeds.item("<link>http://a.example/x/1</link><description>&lt;img src=p.jpg&gt;</description>")
                        .summaryHtml())
                .isEqualTo("<img src=http://a.example/x/p.jpg>");
        assertThat(Feeds.entry("<link href='http://a.example/x/1'/><summary type='html' xml:base='http://b.example/'>"
                                + "&lt;a href='q'&gt;q&lt;/a&gt;</summary>")
                        .summaryHtml())
                .isEqualTo("<a href='http://b.example/q'>q</a>");
    }

    @Test
    void resolvesLinksAgainstTheSiteAndElseAgainstThePlaceOfTheFeed() {
        byte[] sited = Feeds.bytes(
                "<rss><channel><link>http://site.example/</link><item><link>/1</link></item></channel></rss>");
        byte[] bare = Feeds.bytes("<rss><channel><item><link>1</link></item></channel></rss>");

        assertThat(Feeds.parse(sited, null, "http://feeds.example/a/b")
                        .entries()
                        .getFirst()
                        .link())
                .isEqualTo("http://site.example/1");
        assertThat(Feeds.parse(bare, null, "http://feeds.example/a/b")
                        .entries()
                        .getFirst()
                        .link())
                .isEqualTo("http://feeds.example/a/1");
    }

    @Test
    void marksDatesThatLieAhead() {
        assertThat(Feeds.item("<pubDate>Sat, 02 May 2026 11:00:00 GMT</pubDate>")
                        .datedAhead())
                .isFalse();
        ParsedEntry ahead = Feeds.item("<pubDate>Sun, 03 May 2026 12:00:00 GMT</pubDate>");

        assertThat(ahead.datedAhead()).isTrue();
        assertThat(ahead.published()).isEqualTo("2026-05-03T12:00:00Z");
    }

    @Test
    void keepsTheWordsOfADateThatCanNotBeRead() {
        ParsedEntry entry = Feeds.item("<pubDate>03/04/2026</pubDate>");

        assertThat(entry.published()).isNull();
        assertThat(entry.publishedAsStated()).isEqualTo("03/04/2026");
    }

    @Test
    void readsWhereAnEntryWasTakenFrom() {
        assertThat(Feeds.item(
                        "<source url='http://a.example/rss'>Daily A</source><comments>http://a.example/c</comments>"))
                .satisfies(entry -> {
                    assertThat(entry.source().title()).isEqualTo("Daily A");
                    assertThat(entry.source().selfLink()).isEqualTo("http://a.example/rss");
                    assertThat(entry.comments()).isEqualTo("http://a.example/c");
                });
        assertThat(Feeds.entry("<source><id>urn:x</id><title>Daily B</title><author><name>Cy</name></author></source>"))
                .satisfies(entry -> {
                    assertThat(entry.source().id()).isEqualTo("urn:x");
                    assertThat(entry.authors()).containsExactly(new Person("Cy", null, null));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<itunes:keywords>a, b</itunes:keywords>",
                "<media:keywords>a,b</media:keywords>",
                "<tags>a, b</tags>"
            })
    void splitsKeywords(String element) {
        assertThat(Feeds.item(element).categories()).extracting(Category::term).containsExactly("a", "b");
    }
}
