package newswire.enrich.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant: those that fit all that is stated. Nothing stated means all of them.
 *
 * @param ids these letters
 * @param reason code of the failure
 * @param site registrable domain
 * @param article id of the article
 * @param after given up at this time or later
 * @param before given up before this time
 * @param from the first letter to look at, in the order of their ids
 */
public record Selection(
        Set<LetterId> ids,
        @Nullable String reason,
        @Nullable String site,
        @Nullable String article,
        @Nullable Instant after,
        @Nullable Instant before,
        @Nullable LetterId from) {

    /** @throws IllegalArgumentException with a sentence, when an id is none */
    public static Selection of(
            @Nullable List<String> ids,
            @Nullable String reason,
            @Nullable String site,
            @Nullable String article,
            @Nullable Instant after,
            @Nullable Instant before,
            @Nullable String from) {
        var letters = ids == null
                ? Set.<LetterId>of()
                : ids.stream().map(LetterId::of).collect(Collectors.toUnmodifiableSet());
        return new Selection(letters, reason, site, article, after, before, from == null ? null : LetterId.of(from));
    }

    /** Whether it states no condition. */
    public boolean isOfAll() {
        return isOfAllBefore() && before == null;
    }

    /** Whether it states no condition but {@code before} at most. */
    public boolean isOfAllBefore() {
        return ids.isEmpty() && reason == null && site == null && article == null && after == null;
    }

    boolean takes(DeadLetter letter) {
        return (ids.isEmpty() || ids.contains(letter.id()))
                && (reason == null || reason.equals(letter.reason()))
                && (site == null || site.equals(letter.site()))
                && (article == null || article.equals(letter.article()))
                && (after == null || !letter.failedAt().isBefore(after))
                && (before == null || letter.failedAt().isBefore(before));
    }
}
