package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFieldTests {

    @Test
    void readsTheHeadOfAnRssFeed() {
        ParsedFeed feed = Feeds.parse(Feeds.RSS);

        assertThat(feed.format()).isEqualTo(FeedFormat.RSS_2_0);
        assertThat(feed.title()).isEqualTo("Harbour Courier");
        assertThat(feed.link()).isEqualTo("https://courier.example/");
        assertThat(feed.selfLink()).isEqualTo("https://courier.example/rss");
        assertThat(feed.description()).isEqualTo("News & views");
        assertThat(feed.hints().ttl()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void readsTheHeadOfAnAtomFeed() {
        ParsedFeed feed = Feeds.parse(Feeds.ATOM);

        assertThat(feed.format()).isEqualTo(FeedFormat.ATOM_1_0);
        assertThat(feed.title()).isEqualTo("Der Bote");
        assertThat(feed.titleAsStated()).isEqualTo("Der <b>Bote</b>");
        assertThat(feed.link()).isEqualTo("https://bote.example/");
        assertThat(feed.hubs()).containsExactly("https://hub.example/");
        assertThat(feed.language()).isEqualTo("de");
    }

    @Test
    void readsAJsonFeed() {
        ParsedFeed feed =
                Feeds.parse(Feeds.bytes(Feeds.JSON), "application/feed+json", "https://notes.example/feed.json");

        assertThat(feed.format()).isEqualTo(FeedFormat.JSON_FEED_1_1);
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst().published()).isEqualTo("2026-04-24T08:00:00.500Z");
        assertThat(feed.entries().getFirst().authors()).containsExactly(new Person("Ann", null, null));
        assertThat(feed.entries().get(1).guid()).isEqualTo("2");
        assertThat(feed.entries().get(1).link()).isEqualTo("https://notes.example/2");
        assertThat(feed.entries().get(1).contents()).containsExactly(new Content("plain", "text/plain", null));
    }

    @Test
    void freesJsonFromCharactersThatNobodyShouldSee() {
        ParsedFeed feed = Feeds.parse("{\"items\": [{\"id\": \"1\", \"title\": \"a\\u001b[31m \\u0000b \\ud83d\"}]}");

        assertThat(feed.entries().getFirst().title()).isEqualTo("a[31m b \ufffd");
    }

    @Test
    void readsWhatThePublisherAsksOfPollers() {
        PollingHints hints = Feeds.parse(
                        "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                                + "<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
                                + "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour></skipHours><skipDays><day>sunday</day></skipDays></channel></rss>")
                .hints();

        assertThat(hints.updatePeriod()).isEqualTo(Duration.ofDays(1));
        assertThat(hints.updateFrequency()).isEqualTo(4);
        assertThat(hints.skipHours()).isEqualTo(Set.of(0, 7));
        assertThat(hints.skipDays()).isEqualTo(Set.of(DayOfWeek.SUNDAY));
    }

    @Test
    void readsTheMarksOfDeletedEntries() {
        ParsedFeed feed = Feeds.parse(
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<at:deleted-entry ref='urn:1' when='2026-04-24T10:00:00Z'/></feed>");

        assertThat(feed.deleted()).extracting(DeletedEntry::ref).containsExactly("urn:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <rss version='0.91'><channel/></rss> | rss091u
                    <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "x"><rss version='0.91'><channel/></rss> | rss091n
                    <rss version='0.92'><channel/></rss> | rss092
                    <rss version='2.0.1'><channel/></rss> | rss20
                    <rss><item/></rss> | rss
                    <RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:r='http://purl.org/rss/1.0/'/> | rss10
                    <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/> | rss090
                    <feed xmlns='http://purl.org/atom/ns#' version='0.3'/> | atom03
                    <feed xmlns='http://www.w3.org/2005/Atom'/> | atom10
                    <a:feed xmlns:a='http://www.w3.org/2005/Atom'/> | atom10
                    <feed/> | atom
                    <entry xmlns='http://www.w3.org/2005/Atom'><id>x</id></entry> | atom10
                    """)
    void tellsTheFormats(String document, String label) {
        assertThat(Feeds.parse(document).format().label()).isEqualTo(label);
    }

    @Test
    void looksForALanguageInEveryPlace() {
        byte[] silent = Feeds.bytes("<rss><channel><item/></channel></rss>");
        ParseOutcome outcome = new FeedParser().parse(new FeedDocument(silent, null, null, null, "nl, de"));

        assertThat(((ParseOutcome.Parsed) outcome).feed().entries().getFirst().language())
                .isEqualTo("nl");
        assertThat(Feeds.parse("<feed xml:lang='en_GB'/>").language()).isEqualTo("en-GB");
        assertThat(Feeds.parse("<rss xml:lang='de'><channel><dc:language>fr</dc:language></channel></rss>")
                        .language())
                .isEqualTo("fr");
    }

    @Test
    void agreesWithRomeOnWhatRomeCanRead() throws Exception {
        for (String document : List.of(Feeds.RSS, Feeds.ATOM, Feeds.RDF)) {
            SyndFeed rome = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(Feeds.bytes(document))));
            ParsedFeed ours = Feeds.parse(document);

            assertThat(ours.titleAsStated()).isEqualTo(rome.getTitle());
            assertThat(ours.entries()).hasSameSizeAs(rome.getEntries());
            for (int i = 0; i < ours.entries().size(); i++) {
                SyndEntry entry = rome.getEntries().get(i);
                assertThat(ours.entries().get(i).title()).isEqualTo(entry.getTitle());
                assertThat(ours.entries().get(i).link()).endsWith(entry.getLink());
            }
        }
    }
}
