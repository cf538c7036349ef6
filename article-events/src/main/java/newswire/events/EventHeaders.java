package newswire.events;

/**
 * Names of the record headers of an event; every value is UTF-8 text.
 *
 * <p>The {@code ce_} headers and {@code content-type} are those of CloudEvents 1.0 in Kafka's binary mode (Kafka Protocol
 * Binding for CloudEvents, section 3.2). The others let a subscriber filter without parsing the value.
 */
public final class EventHeaders {

    /** CloudEvents version, always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Unique per event from one {@link #SOURCE}: a repeated one is the same event. */
    public static final String ID = "ce_id";

    /** Which service produced the event. */
    public static final String SOURCE = "ce_source";

    /** {@link EventTypes}. */
    public static final String TYPE = "ce_type";

    /** Article id, or feed URL for an event of a feed; equal to the record's key. */
    public static final String SUBJECT = "ce_subject";

    /** When the event was produced, RFC 3339. */
    public static final String TIME = "ce_time";

    /** Identifier of the JSON Schema that the value conforms to. */
    public static final String DATA_SCHEMA = "ce_dataschema";

    /** Media type of the value, always {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    /** W3C Trace Context: one trace per article revision, from the poll to the enriched event. */
    public static final String TRACE_PARENT = "traceparent";

    /** Registrable domain of the article's feed, e.g. {@code example.co.uk}. */
    public static final String SITE = "newswire-site";

    /** URL of the feed that brought the article, or that the event is about. */
    public static final String FEED = "newswire-feed";

    /** Revision of the article, a decimal number from 1. */
    public static final String REVISION = "newswire-revision";

    /** BCP 47 tag of the article's language; on enriched events only, absent when it could not be told. */
    public static final String LANGUAGE = "newswire-language";

    /** {@link EnrichedArticle#enricherVersion()}; on enriched events only. */
    public static final String ENRICHER_VERSION = "newswire-enricher-version";

    /** Id of the replay that sent the event again; absent on live events. */
    public static final String REPLAY = "newswire-replay";

    /** Name of the route that sent the event to a further topic; absent on the enriched stream itself. */
    public static final String ROUTE = "newswire-route";

    private EventHeaders() {}
}
