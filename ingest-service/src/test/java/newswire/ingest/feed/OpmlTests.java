package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                        new Feed("https://a.example/feed", "A & B", null, null),
                        new Feed("https://c.example/feed", "C", null, null));
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
    void readsBackWhatItWrote() {
        var feeds = List.of(
                new Feed("https://a.example/feed?x=1&y=2", "A <&> \"B\"", null, null), Feed.of("https://b.example/"));

        var read = read(Opml.write(feeds)).feeds();

        assertThat(read).extracting(Feed::url).containsExactly("https://a.example/feed?x=1&y=2", "https://b.example/");
        assertThat(read.getFirst().title()).isEqualTo("A <&> \"B\"");
    }

    private static Opml.Subscriptions read(String opml) {
        return Opml.read(new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)));
    }
}
