package newswire.enrich.replay.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a replay is. */
public enum ReplayState {
    /** Nobody has begun with it. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("done")
    DONE,
    /** It could not go on, and the reason would be the same at another attempt. */
    @JsonProperty("failed")
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == CANCELLED || this == DONE || this == FAILED;
    }
}
