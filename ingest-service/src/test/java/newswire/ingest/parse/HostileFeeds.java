package newswire.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Documents made to cost a parser time or memory, each built when it is asked for. */
final class HostileFeeds {

    static final String HEAD = "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>";
    static final String TAIL = "</channel></rss>";

    static final Map<String, Supplier<byte[]>> ALL = all();

    private HostileFeeds() {}

    private static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        put(all, "a million items", () -> HEAD + "<item/>".repeat(1_000_000) + TAIL);
        put(all, "a million attributes", () -> HEAD + "<item " + "a=\"\" ".repeat(1_000_000) + "/>" + TAIL);
        put(
                all,
                "half a million elements in an item",
                () -> HEAD + "<item>" + "<x/>".repeat(500_000) + "</item>" + TAIL);
        put(all, "elements without end", () -> HEAD + "<item>" + "<a>".repeat(500_000));
        put(all, "ends without elements", () -> HEAD + "<item><b>" + "</a>".repeat(500_000));
        put(all, "stray ampersands", () -> HEAD + "<item><title>" + "& ".repeat(500_000) + "</title></item>" + TAIL);
        put(all, "stray brackets", () -> HEAD + "<item><title>" + "< ".repeat(500_000) + "</title></item>" + TAIL);
        put(
                all,
                "undeclared entities",
                () -> HEAD + "<item><title>" + "&eacute;".repeat(520_000) + "</title></item>" + TAIL);
        put(all, "comments without end", () -> HEAD + "<!--".repeat(500_000));
        put(all, "instructions without end", () -> HEAD + "<?x ".repeat(500_000));
        put(all, "CDATA sections without end", () -> HEAD + "<a><![CDATA[x</a>".repeat(250_000));
        put(all, "quotes without end", () -> HEAD + "<a b=\"\n><c d='".repeat(300_000));
        put(all, "namespaces", () -> HEAD + "<a xmlns:x='http://y.example/'>".repeat(130_000));
        put(all, "a huge title", () -> HEAD + "<item><title>" + "x".repeat(4_100_000) + "</title></item>" + TAIL);
        put(
                all,
                "a huge title of markup",
                () -> HEAD + "<item><title>" + "&lt;b&gt;x".repeat(400_000) + "</title></item>" + TAIL);
        put(
                all,
                "relative links",
                () -> HEAD + "<item><link>/1</link><description>" + "&lt;a href=x&gt;".repeat(230_000)
                        + "</description></item>" + TAIL);
        put(all, "a declaration of nothing", () -> "<!DOCTYPE " + "[".repeat(2_000_000));
        put(all, "deep JSON", () -> "{\"items\":" + "[".repeat(2_000_000));
        put(all, "many JSON items", () -> "{\"items\":[" + "{},".repeat(500_000) + "]}");
        put(all, "a JSON item of many keys", () -> "{\"items\":[{" + keys(290_000) + "\"z\":1}]}");
        put(
                all,
                "a huge title with one wide character",
                () -> HEAD + "<item><title>€" + "x".repeat(4_100_000) + "</title></item>" + TAIL);
        put(
                all,
                "a huge summary of references",
                () -> HEAD + "<item><description>€" + "&#233;".repeat(690_000) + "</description></item>" + TAIL);
        put(
                all,
                "many summaries of wide characters",
                () -> HEAD
                        + ("<item><description>" + "я".repeat(2_000) + "</description></item>").repeat(1_020)
                        + TAIL);
        put(
                all,
                "a huge attribute of references",
                () -> HEAD + "<item><enclosure url='€" + "&#233;".repeat(690_000) + "'/></item>" + TAIL);
        put(all, "a huge string", () -> "{\"items\":[{\"id\":\"€" + "x".repeat(4_100_000) + "\"}]}");
        put(all, "a huge string of escapes", () -> "{\"items\":[{\"id\":\"" + "\\u20ac".repeat(690_000) + "\"}]}");
        all.put("bytes of no character set", HostileFeeds::noise);
        return all;
    }

    private static void put(Map<String, Supplier<byte[]>> all, String name, Supplier<String> text) {
        all.put(name, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_190_000];
        new Random(7).nextBytes(noise);
        byte[] start = HEAD.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, noise, 0, start.length);
        return noise;
    }

    private static String keys(int many) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < many; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        return keys.toString();
    }
}
