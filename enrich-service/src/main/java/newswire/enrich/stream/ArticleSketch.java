package newswire.enrich.stream;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import newswire.enrich.placement.Question.Origin;
import newswire.enrich.placement.Question.Place;
import newswire.enrich.record.RecordHeaders;
import newswire.enrich.story.Sketcher;
import newswire.events.DeadLetterHeaders;
import newswire.events.EnrichedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of an article is sent to be placed. */
final class ArticleSketch {

    private static final Logger log = LoggerFactory.getLogger(ArticleSketch.class);

    private ArticleSketch() {}

    /** Null for an article without a word, which belongs to no story, and for one that can't be sketched. */
    static @Nullable Place of(EnrichedArticle article, ConsumerRecord<byte[], byte[]> record) {
        if (article.title() == null && article.text() == null) {
            return null;
        }
        var title = Objects.requireNonNullElse(article.title(), "");
        var text = Objects.requireNonNullElse(article.text(), "");
        try {
            var sketch = Sketcher.sketch(article.id(), article.publishedAt(), title, text);
            return new Place(sketch, article.revision(), origin(record));
        } catch (RuntimeException | StackOverflowError bug) {
            log.atWarn()
                    .setMessage("An article can't be sketched, it goes without a story.")
                    .addKeyValue("article", article.id())
                    .setCause(bug)
                    .log();
            return null;
        }
    }

    /**
     * Where a raw record is; that of a retry is the one that was given up. With a retry's own time its placement would stand
     * among those of its raw record's time as one from far ahead, and who looks placements up in their order would stop there.
     */
    static Origin origin(ConsumerRecord<byte[], byte[]> record) {
        var first = RecordHeaders.text(record.headers(), DeadLetterHeaders.TIMESTAMP);
        return new Origin(
                record.partition(), first.flatMap(ArticleSketch::millis).orElseGet(record::timestamp));
    }

    private static Optional<Long> millis(String time) {
        try {
            return Optional.of(Instant.parse(time).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException otherwise) {
            return Optional.empty();
        }
    }
}
