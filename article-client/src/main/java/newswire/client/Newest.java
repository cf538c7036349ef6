package newswire.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is news of an article: a higher revision, or the same one enriched later. What is no news comes when a
 * subscriber is given records a second time, or when a replay sends an older revision again; within one run of the live
 * stream each event is news.
 *
 * <p>Remembers a bounded number of articles, those heard of last; what is forgotten is news again. A withdrawal is
 * always news, and forgets its article; events without revision or time are news too. Not for several threads at once.
 */
public final class Newest {

    private static final Comparator<Made> LATER =
            Comparator.comparingInt(Made::revision).thenComparing(Made::at);

    private final Map<String, Made> known;

    /** @param articles how many to remember; each takes some 200 bytes */
    public Newest(int articles) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
                return size() > articles;
            }
        };
    }

    /** Whether the event says more than what is remembered. Reads headers only. */
    public boolean isNews(Envelope about) {
        var id = about.articleId();
        var made = made(about);
        if (isWithdrawal(about) || id.isEmpty() || made.isEmpty()) {
            return true;
        }
        var before = known.get(id.get());
        return before == null || LATER.compare(made.get(), before) > 0;
    }

    /** To be called once the event has been dealt with, so that one whose handling failed is still news. */
    public void remember(Envelope about) {
        about.articleId().ifPresent(id -> {
            if (isWithdrawal(about)) {
                known.remove(id);
            } else {
                made(about).ifPresent(made -> known.merge(id, made, Newest::later));
            }
        });
    }

    /** Whatever its headers say of a revision. */
    private static boolean isWithdrawal(Envelope about) {
        return about.record().value() == null;
    }

    private static Made later(Made one, Made other) {
        return LATER.compare(one, other) >= 0 ? one : other;
    }

    private static Optional<Made> made(Envelope about) {
        var revision = about.revision();
        return revision.isEmpty() ? Optional.empty() : about.time().map(time -> new Made(revision.getAsInt(), time));
    }

    private record Made(int revision, Instant at) {}
}
