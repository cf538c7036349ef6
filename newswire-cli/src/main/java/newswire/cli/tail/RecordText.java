package newswire.cli.tail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswire.cli.show.ArticleText;
import newswire.cli.show.PlainText;
import newswire.events.DeadLetterHeaders;
import newswire.events.EnrichedArticle;
import newswire.events.RawArticle;
import newswire.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A record as a person likes to read it: articles as articles, anything else in a few lines. */
final class RecordText {

    private static final int LONGEST = 1000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ArticleText articles = ArticleText.forTerminal();

    /** The record in lines, each ended by a line feed. */
    String of(ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        if (value == null) {
            return where(record) + "\n  (withdrawn)\n";
        }
        try {
            return switch (record.topic()) {
                case Topics.ENRICHED_ARTICLES -> articles.of(json.readValue(value, EnrichedArticle.class));
                case Topics.RAW_ARTICLES -> where(record) + raw(json.readValue(value, RawArticle.class));
                case Topics.ENRICH_DEAD_LETTERS -> where(record) + reason(record) + beginning(value);
                default -> where(record) + beginning(value);
            };
        } catch (JacksonException e) {
            return where(record) + beginning(value);
        }
    }

    private static String where(ConsumerRecord<byte[], byte[]> record) {
        return "%s  %s  partition %d, offset %d%n"
                .formatted(
                        Instant.ofEpochMilli(record.timestamp()),
                        PlainText.oneLine(text(record.key())),
                        record.partition(),
                        record.offset());
    }

    private static String raw(RawArticle article) {
        var entry = article.entry();
        var page = article.page();
        return indented(entry.title())
                + indented(entry.link())
                + indented("revision " + article.revision() + " from "
                        + article.feed().url())
                + indented(
                        page == null
                                ? article.pageError()
                                : "page of " + page.html().length() + " characters");
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        return indented(header(record, DeadLetterHeaders.REASON) + ": " + header(record, DeadLetterHeaders.MESSAGE));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "?" : text(header.value());
    }

    private static String beginning(byte[] value) {
        var text = PlainText.oneLine(text(value));
        return indented(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
    }

    private static String indented(@Nullable String text) {
        return text == null ? "" : "  " + PlainText.oneLine(text) + "\n";
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "(no key)" : new String(bytes, StandardCharsets.UTF_8);
    }
}
