package newswire.events;

/** Values of the {@link EventHeaders#TYPE} header, and the identifiers of the schemas behind them. */
public final class EventTypes {

    /** A {@link RawArticle}. */
    public static final String RAW_ARTICLE = "newswire.article.raw.v1";

    /** An {@link EnrichedArticle}. */
    public static final String ENRICHED_ARTICLE = "newswire.article.enriched.v1";

    /** A {@link RetractedArticle}. */
    public static final String RETRACTED_ARTICLE = "newswire.article.retracted.v1";

    /** A {@link FeedGone}. */
    public static final String FEED_GONE = "newswire.feed.gone.v1";

    /** {@code $id} of the schema of {@link RawArticle}. */
    public static final String RAW_ARTICLE_SCHEMA = "urn:newswire:schema:raw-article:v1";

    /** {@code $id} of the schema of {@link EnrichedArticle}. */
    public static final String ENRICHED_ARTICLE_SCHEMA = "urn:newswire:schema:enriched-article:v1";

    /** {@code $id} of the schema of {@link RetractedArticle}. */
    public static final String RETRACTED_ARTICLE_SCHEMA = "urn:newswire:schema:retracted-article:v1";

    /** {@code $id} of the schema of {@link FeedGone}. */
    public static final String FEED_GONE_SCHEMA = "urn:newswire:schema:feed-gone:v1";

    private EventTypes() {}
}
