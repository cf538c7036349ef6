package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpmlTests {

    @Test
    void findsFeedsInFoldersEachOnce() {
        var subscriptions = read("""
                <opml version="2.0"><body>
                  <outline text="News">
                    <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed"/>
                    <outline text="Deeper"><outline TITLE="C" xmlurl="https://c.example/feed"/></outline>
                  </outline>
                  <outline text="again" xmlUrl="https://A.example/feed#x"/>
                </body></opml>
                """);

        assertThat(subscriptions.feeds())
                .containsExactly(
                        feed("https://a.example/feed", "A & B", "News"),
                        feed("https://c.example/feed", "C", "News/Deeper"));
    }

    @Test
    void namesTheLinesThatItCanNotTake() {
        var subscriptions =
                read("<opml>\n<outline xmlUrl='mailto:x@a.example'/>\n<outline xmlUrl='https://b.example/'/></opml>");

        assertThat(subscriptions.rejected()).singleElement().asString().startsWith("line 2:");
        assertThat(subscriptions.feeds()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoOpml() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("<opml>\n<body>"))
                .withMessage("not well-formed XML at line 2");
        assertThatIllegalArgumentException().isThrownBy(() -> read("<html/>")).withMessageContaining("<html>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml>&x;</opml>"));
    }

    @Test
    void readsBackAllThatItWrote() {
        var filters = new Filters(
                List.of(new FilterCondition(FilterField.URL, null, List.of("https://a.example/<x>&'\""), null, null)),
                List.of(new FilterCondition(FilterField.TITLE, List.of("Quiz"), null, null, List.of("^\\s*LIVE"))));
        var feeds = List.of(
                new Feed(
                        "https://a.example/feed?x=1&y=2",
                        "A <&> \"B\"",
                        "https://a.example/",
                        "Arts %2F Culture/100%/%252F",
                        Duration.ofMinutes(90),
                        FullText.NEVER,
                        0,
                        true,
                        null,
                        Map.of("Accept-Language", "de, en;q=\"0.5\""),
                        "my-paper",
                        filters,
                        Identity.LINK),
                feed("https://b.example/", null, "Arts %2F Culture"),
                feed("https://c.example/", "C", "World/Europe"),
                Feed.of("https://d.example/"));

        var read = read(Opml.write(feeds, feed -> "What the feed calls itself"));

        assertThat(read.feeds()).containsExactlyInAnyOrderElementsOf(feeds);
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void nestsOutlinesAsFoldersAreNestedAndShowsOtherReadersATitle() {
        var opml = Opml.write(
                List.of(
                        feed("https://a.example/", null, "World"),
                        feed("https://b.example/", "B", "World/Europe"),
                        feed("https://c.example/", null, "Arts %2F Culture")),
                feed -> feed.url().contains("//a.") ? "Own title\u0007" : null);

        assertThat(opml.lines().map(String::strip))
                .containsSubsequence(
                        "<outline text=\"Arts / Culture\">",
                        "<outline type=\"rss\" text=\"https://c.example/\" xmlUrl=\"https://c.example/\"/>",
                        "</outline>",
                        "<outline text=\"World\">",
                        "<outline text=\"Europe\">",
                        "<outline type=\"rss\" text=\"B\" title=\"B\" xmlUrl=\"https://b.example/\"/>",
                        "</outline>",
                        "<outline type=\"rss\" text=\"Own title \" xmlUrl=\"https://a.example/\"/>",
                        "</outline>");
    }

    @Test
    void rejectsAPolicyThatIsNoneAndTakesTheOtherFeeds() {
        var subscriptions = read("""
                <opml xmlns:n="urn:newswire:opml:1"><body>
                  <outline xmlUrl="https://a.example/" n:interval="often"/>
                  <outline xmlUrl="https://b.example/" n:filters="{&quot;exclude&quot;:[{&quot;field&quot;:&quot;title&quot;,&quot;matches&quot;:[&quot;(&quot;]}]}"/>
                  <outline xmlUrl="https://c.example/" n:headers="{&quot;Host&quot;:&quot;x&quot;}"/>
                  <outline xmlUrl="https://d.example/" n:filters="none"/>
                  <outline xmlUrl="https://f.example/" n:pageRetries="some"/>
                  <outline xmlUrl="https://g.example/" n:pageRetries="11"/>
                  <outline xmlUrl="https://h.example/" n:identity="title"/>
                  <outline xmlUrl="https://e.example/" n:identity="automatic" interval="of another reader" paused="maybe"/>
                </body></opml>
                """);

        assertThat(subscriptions.feeds()).containsExactly(Feed.of("https://e.example/"));
        assertThat(subscriptions.rejected())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("line 2: 'often' is no interval; write it as PT15M"),
                        line -> assertThat(line).startsWith("line 3: '(' is no regular expression of RE2"),
                        line -> assertThat(line).startsWith("line 4: the header Host is the poller's own"),
                        line -> assertThat(line).isEqualTo("line 5: 'none' can't be read"),
                        line -> assertThat(line).isEqualTo("line 6: pageRetries is a number, not 'some'"),
                        line -> assertThat(line).isEqualTo("line 7: pageRetries is 0 to 10, not 11"),
                        line -> assertThat(line)
                                .isEqualTo("line 8: identity is automatic, guid, link or content, not 'title'"));
    }

    @Test
    void readsTensOfThousandsOfFeeds() {
        var feeds = IntStream.range(0, 30_000)
                .mapToObj(i -> feed("https://site" + i + ".example/feed", "Site " + i, "Folder " + i % 100))
                .toList();

        assertThat(read(Opml.write(feeds)).feeds()).hasSize(30_000);
    }

    private static Feed feed(String url, String title, String folder) {
        return new Feed(url, title, null, folder, null, null, null, null, null, Map.of(), null, null, null);
    }

    private static Opml.Subscriptions read(String opml) {
        return Opml.read(new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)));
    }
}
