package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Parsed;
import newswire.ingest.parse.ParseOutcome.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileFeedTests {

    private static final String HEAD = HostileFeeds.HEAD;
    private static final String TAIL = HostileFeeds.TAIL;
    /** Of the parsing thread's own time, so that a busy machine does not fail the test. */
    private static final long MOST_MILLIS = 500;

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 200; i++) {
            Feeds.ALL.forEach(Feeds::parse);
        }
    }

    @TestFactory
    Stream<DynamicTest> endsInTime() {
        return HostileFeeds.ALL.entrySet().stream()
                .map(feed -> DynamicTest.dynamicTest(
                        feed.getKey(), () -> parsesInTime(feed.getValue().get())));
    }

    private static void parsesInTime(byte[] body) {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ParseOutcome outcome = Feeds.outcome(body);
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1_000_000;

        assertThat(outcome).isNotNull();
        assertThat(millis).isLessThan(MOST_MILLIS);
    }

    @Test
    void refusesEntitiesThatExpandWithoutEnd() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">%n".formatted(i, i - 1, i - 1));
        }
        Refused refused = Feeds.refused(bomb + "]>\n" + HEAD + "<item><title>&a12;&a29;</title></item>" + TAIL);

        assertThat(refused.cause()).isEqualTo(Cause.BEYOND_LIMITS);
        assertThat(refused.reason()).startsWith("line 32: its entities");
    }

    @Test
    void refusesEntitiesThatContainThemselves() {
        Refused refused = Feeds.refused(
                "<!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>" + HEAD + "<item><title>&a;</title></item>");

        assertThat(refused.cause()).isEqualTo(Cause.BEYOND_LIMITS);
    }

    @Test
    void refusesACompressedBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                gzip.write(spaces);
            }
        }

        assertThat(Feeds.outcome(bomb.toByteArray()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.BEYOND_LIMITS));
    }

    @Test
    void opensNothingOutsideTheDocument() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(200);
            String there = "http://localhost:" + server.getLocalPort() + "/x";
            ParsedFeed feed = Feeds.parse("<!DOCTYPE rss PUBLIC \"x\" \"" + there + "\" [<!ENTITY % p SYSTEM \"" + there
                    + "\"> %p; <!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + HEAD
                    + "<item><title>x&e;y</title></item>" + TAIL);

            assertThat(feed.entries().getFirst().title()).isEqualTo("x&e;y");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void readsTheFirstEntriesOfTooManyAndCountsTheRest() {
        ParsedFeed feed = Feeds.parse(HEAD + "<item><title>x</title></item>".repeat(FeedParser.MAX_ENTRIES + 7) + TAIL);

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.entriesLeftOut()).isEqualTo(7);
    }

    @Test
    void cutsTheTextOfAnEntryThatIsTooLong() {
        String text = "x".repeat(1_500_000);
        ParsedFeed feed = Feeds.parse(HEAD + "<item><title>one</title><description>" + text + "<![CDATA[" + text
                + "]]></description></item><item><title>two</title></item>" + TAIL);

        assertThat(feed.entries().getFirst().summaryHtml().length()).isBetween(1_999_900, 2_000_000);
        assertThat(feed.entries().getLast().title()).isEqualTo("two");
        assertThat(feed.damage()).containsExactly("line 1: too much text in one entry");
    }

    @Test
    void cutsTheTextOfAJsonItemThatIsTooLong() {
        ParsedFeed feed = Feeds.parse(
                "{\"items\":[{\"id\":\"1\",\"content_text\":\"" + "x".repeat(3_000_000) + "\"},{\"id\":\"2\"}]}");

        assertThat(feed.entries().getFirst().contents().getFirst().value().length())
                .isEqualTo(2_000_000 - "1".length());
        assertThat(feed.entries().getLast().guid()).isEqualTo("2");
        assertThat(feed.damage()).containsExactly("line 1: too much text in one item");
    }

    @Test
    void leavesOutAnAttributeThatIsNone() {
        ParsedEntry entry =
                Feeds.item("<title>one</title><enclosure url='http://a.example/" + "x".repeat(300_000) + "'/>");

        assertThat(entry.title()).isEqualTo("one");
        assertThat(entry.enclosures()).isEmpty();
    }

    @Test
    void readsTheBeginningOfADocumentThatIsTooLong() {
        String item = "<item><title>x</title><description>" + "y".repeat(1_000_000) + "</description></item>";
        ParsedFeed feed = Feeds.parse(HEAD + item.repeat(10) + TAIL);

        assertThat(feed.entries()).hasSize(4);
        assertThat(feed.damage().getFirst()).contains("beyond 4194304 was not read");
    }

    @Test
    void readsALongerDocumentWhereItMay() {
        String item = "<item><title>x</title><description>" + "y".repeat(1_000_000) + "</description></item>";
        byte[] body = (HEAD + item.repeat(6) + TAIL).getBytes(StandardCharsets.UTF_8);

        var outcome = new FeedParser(InstantSource.system(), 8_000_000)
                .parse(new FeedDocument(body, "application/rss+xml", null, null, null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Parsed.class,
                        parsed -> assertThat(parsed.feed().entries()).hasSize(6));
    }

    @Test
    void keepsDeepInlineXhtml() {
        String deep = "<div>".repeat(150) + "core" + "</div>".repeat(150);
        ParsedEntry entry = Feeds.entry(
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>" + deep + "</div></content>");

        assertThat(entry.contents().getFirst().value()).isEqualTo(deep);
    }

    @Test
    void cutsATitleThatIsNone() {
        ParsedEntry entry = Feeds.item("<title>" + "word ".repeat(100_000) + "</title>");

        assertThat(entry.title().length()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void publishesNoHarmfulLink() {
        assertThat(Feeds.item("<link>javascript:alert(1)</link>").link()).isNull();
        assertThat(Feeds.item("<link> JavaScript:alert(1)</link><guid>https://a.example/1</guid>")
                        .link())
                .isEqualTo("https://a.example/1");
    }
}
