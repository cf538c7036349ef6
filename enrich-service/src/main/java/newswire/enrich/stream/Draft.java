package newswire.enrich.stream;

import java.util.List;
import newswire.enrich.placement.Question;
import newswire.enrich.placement.Question.Forget;
import newswire.enrich.placement.Question.Place;
import newswire.events.EnrichedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A raw record that has been enriched as far as that can be done without looking at other articles. */
public sealed interface Draft {

    /** What is to be asked of whoever places articles, null for nothing. */
    @Nullable
    Question question();

    /** What was learnt of sites and is to be sent with the article's event, whatever becomes of that; mostly nothing. */
    default List<ProducerRecord<byte[], byte[]>> notes() {
        return List.of();
    }

    /** An article whose story is not known yet. */
    record Article(
            ConsumerRecord<byte[], byte[]> record,
            EnrichedArticle article,
            @Nullable Place question,
            @Override List<ProducerRecord<byte[], byte[]>> notes)
            implements Draft {}

    /** What needs nothing more. */
    record Made(Outcome outcome, @Nullable Forget question) implements Draft {}
}
