package newswire.benchmarks.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.events.EventHeaders;
import newswire.events.EventTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a topic of articles, be they raw or enriched, as far as it is judged.
 *
 * @param guid of the feed's entry; null where the topic does not show it
 * @param title null on a retraction
 * @param changed what is said to have changed since the revision before
 * @param pageOf the guid of the article whose page it has; null where it has none
 */
record ArticleEvent(
        String id,
        int revision,
        boolean isRetraction,
        @Nullable String guid,
        @Nullable String title,
        List<String> changed,
        @Nullable String pageOf) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PAGE = List.of("page");

    static ArticleEvent of(ConsumerRecord<byte[], byte[]> record) {
        var event = JSON.readTree(record.value());
        var isRaw = event.has("entry");
        return new ArticleEvent(
                new String(record.key(), StandardCharsets.UTF_8),
                Integer.parseInt(header(record, EventHeaders.REVISION)),
                header(record, EventHeaders.TYPE).equals(EventTypes.RETRACTED_ARTICLE),
                text(event.path("entry").path("guid")),
                text(isRaw ? event.path("entry").path("title") : event.path("title")),
                event.path("changed").valueStream().map(JsonNode::asString).toList(),
                Newsroom.marked((isRaw ? event.path("page").path("html") : event.path("text")).asString("")));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    /** Whether it says what it has to, of the article with this guid. */
    boolean isAs(Expected expected, String ofGuid) {
        var form = expected.form();
        if (isRetraction || form == Expected.Form.RETRACTED) {
            return isRetraction && form == Expected.Form.RETRACTED;
        }
        var ownPage = form == Expected.Form.WITHOUT_PAGE ? pageOf == null : ofGuid.equals(pageOf);
        var since =
                form == Expected.Form.PAGE_LATER ? PAGE : expected.state() == 1 ? List.<String>of() : List.of("title");
        return ownPage && Newsroom.title(expected.state()).equals(title) && since.equals(changed);
    }
}
