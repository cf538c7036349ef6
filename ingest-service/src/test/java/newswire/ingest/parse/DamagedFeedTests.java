package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFeedTests {

    private static final String BEFORE =
            "<rss version='2.0'><channel><title>t</title>\n<item><title>one</title><link>http://a.example/1</link></item>\n";
    private static final String AFTER =
            "\n<item><title>three</title><link>http://a.example/3</link></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>two &nbsp; &eacute;</title></item>",
                "<item><title>two & three &unknown; &#xD800; &#1;</title></item>",
                "<item><title>two < three</title></item>",
                "<item><title>two\u0001\u0008</title></item>",
                "<item><title>two</title><description>a<br>b<p>c</description></item>",
                "<item><title>two</title><description><b>a<i>b</b></i></description></item>",
                "<item><title>two</title><description>never ended<pubDate>Fri, 24 Apr 2026 08:30:00 GMT</pubDate></item>",
                "<item><title>two<link>http://a.example/2</link></item>",
                "<item><title>two</title>",
                "<item><title>two</title></b></item></b>",
                "<item><title>two</title><gd:when x:y='1'>now</gd:when></item>",
                "<item><title>two</title><enclosure url=http://a.example/2.mp3 length=></item>",
                "<item><title>two</title><enclosure url=\"http://a.example/2.mp3></item>",
                "<item><title>two</title><description><![CDATA[never ended</description></item>",
                "<item><title>two</title><!-- never ended </item>",
                "<item><title>two</title><? never ended </item>",
                "<item><title>two</title><category/ ><category / x></item>",
                "<!DOCTYPE late><item><title>two</title></item>"
            })
    void deliversTheEntriesAroundTheDamage(String damaged) {
        ParsedFeed feed = Feeds.parse(BEFORE + damaged + AFTER);

        assertThat(feed.recovered()).isTrue();
        assertThat(feed.damage().getFirst()).startsWith("line ");
        assertThat(feed.entries()).extracting(ParsedEntry::title).contains("one", "three");
        assertThat(feed.entries()).hasSize(3);
        assertThat(feed.entries().get(1).title()).startsWith("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='utf-8'?>\n",
                "<?xml version='1.0'",
                "<?xml version='1.0'?><!-- made by hand -->",
                "<!DOCTYPE rss [<!ENTITY a 'b'>]>\n<!-- nothing"
            })
    void readsAFeedThatBrokeOffBeforeItBeganAsOneWithoutEntries(String beginning) {
        ParsedFeed feed = Feeds.parse(beginning);

        assertThat(feed.entries()).isEmpty();
        assertThat(feed.damage()).contains("the document ends before the feed begins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<skipHours><hour>25</hour><hour>x</hour><hour>3</hour></skipHours>",
                "<skipDays><day>Someday</day></skipDays>",
                "<cloud domain='a' port='none'/>",
                "<ttl>soon</ttl>",
                "<ttl>-5</ttl>",
                "<link/>",
                "<image><url/></image>",
                "<pubDate>tomorrow</pubDate>"
            })
    void losesABadSideTagAlone(String sideTag) {
        ParsedFeed feed = Feeds.parse(BEFORE + sideTag + AFTER);

        assertThat(feed.recovered()).isFalse();
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.hints().ttl()).isNull();
    }

    @Test
    void saysNothingOfDamageWhereThereIsNone() {
        for (String feed : Feeds.ALL) {
            assertThat(Feeds.parse(feed).damage()).isEmpty();
        }
    }

    @Test
    void ignoresJunkBeforeAndAfter() {
        ParsedFeed feed = Feeds.parse("<br />\n<b>Warning</b>: something in <b>x.php</b><br>\n" + BEFORE + AFTER
                + "<!-- cached --><script>var a = 1 < 2;</script>");

        assertThat(feed.title()).isEqualTo("t");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.recovered()).isTrue();
    }

    @Test
    void dropsTheEntryThatTheDownloadEndsIn() {
        ParsedFeed feed = Feeds.parse(BEFORE + "<item><title>two</title><description>half of what was");

        assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly("one");
        assertThat(feed.damage()).anyMatch(note -> note.contains("the document ends inside <description>"));
    }

    @Test
    void knowsCustomaryPrefixesThatNobodyDeclared() {
        ParsedEntry entry =
                Feeds.item("<dc:creator>Ann</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>");

        assertThat(entry.authors()).containsExactly(new Person("Ann", null, null));
        assertThat(entry.contents()).containsExactly(new Content("<p>x</p>", "text/html", null));
    }

    @Test
    void knowsVocabulariesByAnyAddressTheyAreDeclaredUnder() {
        ParsedFeed feed = Feeds.parse("<rss xmlns:x='HTTPS://www.purl.org/dc/elements/1.1'><channel><item>"
                + "<x:creator>Ann</x:creator></item></channel></rss>");

        assertThat(feed.entries().getFirst().authors()).containsExactly(new Person("Ann", null, null));
    }

    @Test
    void readsLettersOfAnyCase() {
        ParsedFeed feed = Feeds.parse(
                "<RSS><Channel><TITLE>t</title><Item><Title>one</TITLE><PUBDATE>2026-04-24</PubDate></Item></Channel></RSS>");

        assertThat(feed.title()).isEqualTo("t");
        assertThat(feed.entries().getFirst().published()).isEqualTo("2026-04-24T00:00:00Z");
    }

    @Test
    void readsWindowsLineEnds() {
        ParsedEntry entry = Feeds.item("<description>a\r\nb\rc</description>");

        assertThat(entry.summaryHtml()).isEqualTo("a\nb\nc");
    }

    @Test
    void readsTheAttributesAroundAStrayQuote() {
        ParsedFeed feed = Feeds.parse("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<item rdf:about='http://a.example/1\" \" x'/ \" rdf:x='y'><title>one</title></item></rdf:RDF>");

        assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly("one");
    }

    @Test
    void readsAnItemInsideAnElementOfTheSameNameAndAnotherMeaning() {
        ParsedFeed feed = Feeds.parse(
                "<rss><channel><item xmlns='urn:other'><item xmlns=''><title>one</title></item></item></channel></rss>");

        assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly("one");
    }
}
