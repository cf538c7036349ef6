package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which stream is replayed. */
public enum Source {
    /** Raw articles, through today's enrichment. */
    @JsonProperty("raw")
    RAW,
    /** Enriched articles, as they were. */
    @JsonProperty("enriched")
    ENRICHED
}
