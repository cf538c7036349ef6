package newswire.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.ingest.identify.EditTrace.Habit;
import newswire.ingest.identify.EditTrace.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which entry is which article, over traces in which that is known. */
class EditTraceTests {

    private static final String FEED = "https://a.example/feed";
    /** Later than all dates of the traces, so that which entries are old is left to what they say. */
    private static final Instant AFTER_ALL = Instant.EPOCH.plus(Duration.ofDays(1_000));

    private static final int TRACES = 5;
    private static final int POLLS = 60;

    /** Sightings of all traces, and how many were wrong. */
    private static final class Score {
        private int sightings;
        private int taken;
        private int split;
        private int idleRevisions;
        private int lostArticles;

        /** Of the sightings of one published article, how many are of the article that it was first. */
        double precision() {
            return 1 - (double) taken / sightings;
        }

        /** Of the sightings of one real article, how many go by the id that it got first. */
        double recall() {
            return 1 - (double) split / sightings;
        }

        @Override
        public String toString() {
            return "precision %.5f, recall %.5f, idle revisions %d, lost %d of %d sightings"
                    .formatted(precision(), recall(), idleRevisions, lostArticles, sightings);
        }
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void noHabitOfAFeedLosesAnArticleOrMakesARevisionOfADate(Habit habit) {
        var score = new Score();
        for (long seed = 0; seed < TRACES; seed++) {
            run(habit, seed, score);
        }
        assertThat(score.lostArticles).as("%s", score).isZero();
        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.999);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat(score.idleRevisions).isZero();
    }

    @Test
    void overAllHabitsPrecisionAndRecallAreHigh() {
        var score = new Score();
        for (var habit : Habit.values()) {
            for (long seed = 100; seed < 100 + TRACES; seed++) {
                run(habit, seed, score);
            }
        }

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void guidsThatHaveMisledOnceAreNotTrustedAgain() {
        for (var habit : List.of(Habit.GUIDS_COUNT_PLACES, Habit.NEW_GUIDS_AT_EVERY_POLL)) {
            assertThat(run(habit, 1, new Score())).isEqualTo(IdentityPolicy.LINK);
        }
        for (var habit : List.of(Habit.WELL_BEHAVED, Habit.SLUGS_FOLLOW_TITLES, Habit.LINKS_CARRY_A_SESSION)) {
            assertThat(run(habit, 1, new Score())).isEqualTo(IdentityPolicy.GUID);
        }
    }

    /** Reads a trace as ingest does; returns what it has learnt of the feed. */
    private static IdentityPolicy run(Habit habit, long seed, Score score) {
        var trace = new EditTrace(habit, seed);
        var known = KnownEntries.NONE;
        var articles = new SiteArticles(feed -> false);
        var policy = IdentityPolicy.GUID;
        Map<Integer, String> firstIds = new HashMap<>();
        Map<String, Integer> firstArticles = new HashMap<>();
        for (int poll = 0; poll < POLLS; poll++) {
            var document = trace.next();
            var entries = document.stream().map(Labelled::entry).toList();
            var identified = EntryIdentifier.identify(
                    FEED, "a.example", Reading.of(entries, policy, AFTER_ALL), known, articles);
            policy = identified.policy();
            var remembered = new ArrayList<KnownEntry>();
            score.lostArticles += document.size() - identified.sightings().size();
            for (var sighting : identified.sightings()) {
                remembered.add(sighting.known());
            }
            if (document.size() == remembered.size()) {
                for (int i = 0; i < document.size(); i++) {
                    judge(document.get(i), identified.sightings().get(i), firstIds, firstArticles, score);
                }
            }
            articles.remember(FEED, remembered);
            known = known.seeing(remembered);
        }
        return policy;
    }

    private static void judge(
            Labelled truth,
            Sighting sighting,
            Map<Integer, String> firstIds,
            Map<String, Integer> firstArticles,
            Score score) {
        var isNew = !firstIds.containsKey(truth.article());
        var id = sighting.known().articleId();
        score.sightings++;
        score.split += id.equals(firstIds.computeIfAbsent(truth.article(), article -> id)) ? 0 : 1;
        score.taken += firstArticles.computeIfAbsent(id, first -> truth.article()) == truth.article() ? 0 : 1;
        if (sighting instanceof Sighting.Fresh) {
            score.idleRevisions += isNew || truth.edited() ? 0 : 1;
        } else if (isNew || truth.edited()) {
            score.lostArticles++;
        }
    }
}
