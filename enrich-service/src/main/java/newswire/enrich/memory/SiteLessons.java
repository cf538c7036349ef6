package newswire.enrich.memory;

import java.util.List;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SitePage;
import newswire.events.EnrichedArticle.SiteMemory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What is known of the sites of raw articles, and learnt from them. Safe for use by several threads. */
public interface SiteLessons extends AutoCloseable {

    /** Nothing is known or learnt of any site. */
    SiteLessons NONE = (record, site) -> Lesson.NONE;

    /**
     * What is known of a site when a raw record is enriched.
     *
     * @param site host of the article's page, null without one
     */
    Lesson of(ConsumerRecord<byte[], byte[]> record, @Nullable String site);

    @Override
    default void close() {}

    /** What is known of one site for one article. */
    interface Lesson {

        Lesson NONE = new Known(SiteKnowledge.NONE, null);

        SiteKnowledge knowledge();

        /** Where that is written down, null when nothing is known. */
        @Nullable
        SiteMemory source();

        /**
         * Learns from the article.
         *
         * @param page what its page tells of the site
         * @return what to send in the transaction of the article's event, mostly nothing
         */
        List<ProducerRecord<byte[], byte[]>> learn(String articleId, @Nullable SitePage page);
    }

    /** A lesson that nothing is added to. */
    record Known(SiteKnowledge knowledge, @Nullable SiteMemory source) implements Lesson {

        @Override
        public List<ProducerRecord<byte[], byte[]>> learn(String articleId, @Nullable SitePage page) {
            return List.of();
        }
    }
}
