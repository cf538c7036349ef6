package newswire.benchmarks.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article in the making, with what has to come of it. Guarded by its {@link Newsroom}. */
final class Article {

    final String guid;
    final List<Integer> allFeeds;
    final List<Integer> feeds; // that show it now
    private final Map<Integer, Integer> firstShown = new HashMap<>(); // in which version, by feed
    final List<Expected> expected = new ArrayList<>();
    int states;
    int seen;
    boolean withdrawn;
    private @Nullable PageFault fault;
    private int more;

    Article(String guid, List<Integer> feeds) {
        this.guid = guid;
        this.allFeeds = feeds;
        this.feeds = new ArrayList<>(feeds);
    }

    void next(PageFaults.@Nullable Outage outage) {
        states++;
        fault = outage == null ? null : outage.fault();
        more = outage == null ? 0 : outage.more();
        if (outage == null) {
            expected.add(new Expected(states, Expected.Form.WITH_PAGE));
        } else {
            expected.add(new Expected(states, Expected.Form.WITHOUT_PAGE));
            expected.add(new Expected(states, Expected.Form.PAGE_LATER));
        }
    }

    void withdraw() {
        states++;
        withdrawn = true;
        fault = null;
        expected.add(new Expected(states, Expected.Form.RETRACTED));
    }

    boolean isSettled() {
        return seen >= expected.size();
    }

    /** How a request of the page fails; null for not at all. */
    @Nullable
    PageFault answer() {
        if (fault == null || seen < expected.size() - 1) {
            return fault;
        }
        return more-- > 0 ? fault : null;
    }

    /** Shown in this version of a feed's document, and in none before. */
    void firstShown(int feed, int version) {
        firstShown.put(feed, version);
    }

    /** Whether it is in two feeds, and they were read with it: up to these versions of their documents. */
    boolean mayMove(int[] read) {
        return allFeeds.size() > 1
                && firstShown.entrySet().stream().allMatch(shown -> read[shown.getKey()] >= shown.getValue());
    }
}
