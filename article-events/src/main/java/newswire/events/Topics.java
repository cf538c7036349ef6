package newswire.events;

import java.util.Set;

/**
 * Names of the topics. The version in a name is that of its events' schema: a change that would break a reader gets a
 * new topic.
 */
public final class Topics {

    /** Subscriptions, compacted; key = feed URL. */
    public static final String FEEDS = "newswire.feeds.v1";

    /** What ingest remembers of each feed, compacted. Internal: its form may change with any release. */
    public static final String FEED_STATE = "newswire.feed-state.v1";

    /** What happens to feeds as a whole, such as {@link FeedGone}; deleted by time; key = feed URL. */
    public static final String FEED_EVENTS = "newswire.feed-events.v1";

    /** What hubs have pushed and who owns the feed is to publish. Internal: its form may change with any release. */
    public static final String FEED_PUSHES = "newswire.feed-pushes.v1";

    /** The feeds' subscriptions at hubs, compacted; holds secrets. Internal: its form may change with any release. */
    public static final String PUSH_SUBSCRIPTIONS = "newswire.push-subscriptions.v1";

    /** What is replayed and how far it is, compacted. Internal: its form may change with any release. */
    public static final String REPLAYS = "newswire.replays.v1";

    /** What enrich-service has learnt of sites, compacted after a time. Internal: its form may change with any release. */
    public static final String SITE_MEMORY = "newswire.site-memory.v1";

    /** {@link RawArticle}s; key = article id. */
    public static final String RAW_ARTICLES = "newswire.raw-articles.v1";

    /** {@link EnrichedArticle}s, compacted and deleted by time; key = article id. */
    public static final String ENRICHED_ARTICLES = "newswire.enriched-articles.v1";

    /** Raw articles that enrich-service gave up on: key and value as they were, the reason in {@link DeadLetterHeaders}. */
    public static final String ENRICH_DEAD_LETTERS = RAW_ARTICLES + ".enrich-dlt";

    /** Dead letters that are to be enriched again. Internal: enrich-service alone reads it. */
    public static final String ENRICH_RETRIES = RAW_ARTICLES + ".enrich-retry";

    /** What was decided about dead letters, compacted. Internal: its form may change with any release. */
    public static final String DEAD_LETTER_DECISIONS = "newswire.dead-letter-decisions.v1";

    /** Articles that wait to be told their story. Internal: enrich-service alone reads it. */
    public static final String STORY_QUESTIONS = "newswire.story-questions.v1";

    /** Which story each article belongs to, and what it takes to tell that of later ones. Internal: its form may change. */
    public static final String STORY_PLACEMENTS = "newswire.story-placements.v1";

    /** All of these. */
    public static final Set<String> ALL = Set.of(
            FEEDS,
            FEED_STATE,
            FEED_EVENTS,
            FEED_PUSHES,
            PUSH_SUBSCRIPTIONS,
            REPLAYS,
            SITE_MEMORY,
            RAW_ARTICLES,
            ENRICHED_ARTICLES,
            ENRICH_DEAD_LETTERS,
            ENRICH_RETRIES,
            DEAD_LETTER_DECISIONS,
            STORY_QUESTIONS,
            STORY_PLACEMENTS);

    private Topics() {}
}
