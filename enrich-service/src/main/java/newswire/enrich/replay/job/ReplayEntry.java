package newswire.enrich.replay.job;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a replay.
 *
 * @param progress null when nobody has begun with it
 */
public record ReplayEntry(
        ReplayJob job, Wish wish, @Nullable ReplayProgress progress) {

    /** How it is; a wish counts from when it is carried out. */
    public ReplayState state() {
        return progress == null ? ReplayState.WAITING : progress.state();
    }

    /** Whether somebody has to do something with it. */
    public boolean needsWork() {
        return !state().isFinal() && !(wish == Wish.PAUSE && state() == ReplayState.PAUSED);
    }
}
