package newswire.enrich.deadletter;

import java.util.Locale;

/** Why a record could not be enriched. The codes are part of the contract: headers and metrics carry them. */
public enum DeadLetterReason {
    /** The type header names neither a raw article nor a retraction. */
    UNKNOWN_EVENT_TYPE,
    /** The CloudEvents version is not 1.0. */
    UNKNOWN_SPEC_VERSION,
    /** The value is not the JSON of the event. */
    UNREADABLE_EVENT,
    /** A field is missing or wrong that every such event has. */
    INCOMPLETE_EVENT,
    /** A withdrawal that does not say of which article. */
    MISSING_KEY,
    /** Extraction or tagging failed: a bug of ours. */
    ENRICHMENT_FAILED,
    /** The enriched event stays above the bound even without its story. */
    EVENT_TOO_LARGE;

    /** As headers and metrics carry it, e.g. {@code unreadable-event}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
