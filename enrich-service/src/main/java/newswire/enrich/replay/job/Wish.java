package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people want a replay to do. Kept apart from its progress, so that nobody overwrites what another wrote. */
public enum Wish {
    @JsonProperty("run")
    RUN,
    @JsonProperty("pause")
    PAUSE,
    @JsonProperty("cancel")
    CANCEL
}
