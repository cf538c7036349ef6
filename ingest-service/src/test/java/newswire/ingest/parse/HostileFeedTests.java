package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.parse.ParseOutcome.Cause;
import newswire.ingest.parse.ParseOutcome.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileFeedTests {

    private static final String HEAD = "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>";
    private static final String TAIL = "</channel></rss>";
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
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("a million items", HEAD + "<item/>".repeat(1_000_000) + TAIL);
        documents.put("a million attributes", HEAD + "<item " + "a=\"1\" ".repeat(1_000_000) + "/>" + TAIL);
        documents.put(
                "half a million elements in an item", HEAD + "<item>" + "<x/>".repeat(500_000) + "</item>" + TAIL);
        documents.put("elements without end", HEAD + "<item>" + "<a>".repeat(500_000));
        documents.put("ends without elements", HEAD + "<item><b>" + "</a>".repeat(500_000));
        documents.put("stray ampersands", HEAD + "<item><title>" + "& ".repeat(500_000) + "</title></item>" + TAIL);
        documents.put("stray brackets", HEAD + "<item><title>" + "< ".repeat(500_000) + "</title></item>" + TAIL);
        documents.put(
                "undeclared entities", HEAD + "<item><title>" + "&eacute;".repeat(500_000) + "</title></item>" + TAIL);
        documents.put("comments without end", HEAD + "<!--".repeat(500_000));
        documents.put("instructions without end", HEAD + "<?x ".repeat(500_000));
        documents.put("CDATA sections without end", HEAD + "<a><![CDATA[x</a>".repeat(300_000));
        documents.put("quotes without end", HEAD + "<a b=\"\n><c d='".repeat(300_000));
        documents.put("namespaces", HEAD + "<a xmlns:x='http://y.example/'>".repeat(200_000));
        documents.put("a huge title", HEAD + "<item><title>" + "x".repeat(7_000_000) + "</title></item>" + TAIL);
        documents.put(
                "a huge title of markup",
                HEAD + "<item><title>" + "&lt;b&gt;x".repeat(700_000) + "</title></item>" + TAIL);
        documents.put(
                "relative links",
                HEAD + "<item><link>/1</link><description>" + "&lt;a href=x&gt;".repeat(400_000)
                        + "</description></item>" + TAIL);
        documents.put("a declaration of nothing", "<!DOCTYPE " + "[".repeat(2_000_000));
        documents.put("deep JSON", "{\"items\":" + "[".repeat(2_000_000));
        documents.put("many JSON items", "{\"items\":[" + "{},".repeat(500_000) + "]}");
        StringBuilder keys = new StringBuilder("{\"items\":[{");
        for (int i = 0; i < 300_000; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        documents.put("a JSON item of many keys", keys + "\"z\":1}]}");
        return documents.entrySet().stream()
                .map(document -> DynamicTest.dynamicTest(document.getKey(), () -> parsesInTime(document.getValue())));
    }

    private static void parsesInTime(String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
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
    void readsTheBeginningOfADocumentThatIsTooLong() {
        String item = "<item><title>x</title><description>" + "y".repeat(1_000_000) + "</description></item>";
        ParsedFeed feed = Feeds.parse(HEAD + item.repeat(10) + TAIL);

        assertThat(feed.entries()).hasSize(8);
        assertThat(feed.damage().getFirst()).contains("8 MiB");
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
