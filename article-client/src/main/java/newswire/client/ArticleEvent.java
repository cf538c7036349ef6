package newswire.client;

import newswire.events.EnrichedArticle;
import newswire.events.RetractedArticle;

/**
 * What happened to an article. Events of one article come in order; the last one says how it is now.
 *
 * <pre>{@code
 * switch (event) {
 *     case Enriched enriched -> index.put(enriched.article());
 *     case Retracted retracted -> index.remove(retracted.id());
 *     case Withdrawn withdrawn -> index.remove(withdrawn.id());
 * }
 * }</pre>
 */
public sealed interface ArticleEvent {

    /** Id of the article, the same in all its events. */
    String id();

    /** What is said about the event beside its value. */
    Envelope about();

    /** The article is there, for the first time or changed: this takes the place of all that was known of it. */
    record Enriched(EnrichedArticle article, Envelope about) implements ArticleEvent {

        @Override
        public String id() {
            return article.id();
        }
    }

    /** Its publisher has taken the article back. It may return as a later revision. */
    record Retracted(RetractedArticle retraction, Envelope about) implements ArticleEvent {

        @Override
        public String id() {
            return retraction.id();
        }
    }

    /** The article is withdrawn from the stream (a record without value): nothing of it may be kept. */
    record Withdrawn(String id, Envelope about) implements ArticleEvent {}
}
