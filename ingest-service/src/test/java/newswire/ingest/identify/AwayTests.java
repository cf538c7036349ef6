package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article whose publisher is subscribed to, but shows it no more or is not polled, while other feeds show it. */
class AwayTests {

    private static final String FRONT = "https://a.example/front";
    private static final String SPORT = "https://a.example/sport";
    private static final String LOCAL = "https://a.example/local";
    private static final List<String> FEEDS = List.of(FRONT, SPORT, LOCAL);

    private final Newsstand stand = new Newsstand();

    @BeforeEach
    void bothShowTheArticle() {
        stand.show(FRONT, says("One"));
        stand.show(SPORT, says("One"));
    }

    @Test
    void aChangeAfterTheArticleHasLeftItsPublisherIsPublishedByTheFeedThatShowsIt() {
        stand.hide(FRONT);

        stand.show(SPORT, says("Two"));
        stand.show(SPORT, says("Three"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3");
        assertThat(stand.changed()).containsExactly("title");
    }

    @Test
    void aChangeThatItsPublisherHadNotShownWhenItLeftIsPublishedThough() {
        stand.show(SPORT, says("Two"));
        assertThat(stand.published()).containsExactly("One r1");

        stand.hide(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r2");
    }

    @Test
    void whatTheOtherHasPublishedIsNotPublishedAgainByAFeedThatShowsTheArticleOnceMore() {
        stand.hide(FRONT);
        stand.show(SPORT, says("Two"));

        stand.show(FRONT, says("Two"));
        stand.hide(SPORT);
        stand.read(FRONT);
        stand.show(FRONT, says("Three"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3");
    }

    @Test
    void anArticleThatHasLeftAndComesBackUnchangedStaysItsPublishers() {
        stand.hide(FRONT);
        stand.show(FRONT, says("One"));

        stand.show(SPORT, says("Two"));
        assertThat(stand.published()).containsExactly("One r1");
        stand.show(FRONT, says("Two"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2");
    }

    @Test
    void aFeedInTheSameWordsThatHasMissedChangesIsKnownToShowAFurtherOne() {
        stand.read(SPORT);
        stand.show(FRONT, says("Two"));
        stand.show(FRONT, says("Three"));
        stand.hide(FRONT);

        stand.show(SPORT, says("Four"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3", "Four r4");
    }

    @Test
    void anArticleThatHasGotAnotherGuidHasNotLeft() {
        var other = new Newsstand();
        other.show(FRONT, says("1", "One"));
        other.show(SPORT, says("1", "One"));
        other.show(FRONT, says("1b", "Two"));

        other.show(SPORT, says("1", "Two"));
        other.show(FRONT, says("1b", "Three"));
        other.show(FRONT, says("1", "Four"));

        assertThat(other.published()).containsExactly("One r1", "Two r2", "Three r3", "Four r4");
    }

    private static ParsedEntry says(String guid, String title) {
        return entry(guid, "https://a.example/1", title, null, "A text that stays");
    }

    @Test
    void aFeedThatIsUnsubscribedMakesNobodyThePublisherOfWhatItHasLearntFromAnother() {
        stand.show(LOCAL, says("One"));
        stand.hide(FRONT);
        stand.show(SPORT, says("Two"));
        stand.show(SPORT, says("Three"));
        stand.show(LOCAL, says("Three"));

        stand.unsubscribe(LOCAL);
        stand.show(FRONT, says("Three"));
        stand.show(FRONT, says("Four"));
        stand.show(SPORT, says("Four"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3", "Four r4");
    }

    @Test
    void aRevisionThatSaysNothingElseIsNotTakenForTheChangeThatIsStillToBePublished() {
        stand.show(SPORT, says("Two"));
        stand.publishAgain(FRONT);

        stand.hide(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r3");
    }

    @Test
    void aChangeThatIsTakenBackToWhatWasBeforeIsAChangeToo() {
        stand.show(FRONT, says("Two"));
        stand.show(SPORT, says("Two"));
        stand.show(SPORT, says("Three"));
        stand.show(SPORT, says("One"));

        stand.hide(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "One r3");
    }

    @Test
    void aFeedThatIsPausedHoldsUpNoChange() {
        stand.pause(FRONT);

        stand.show(SPORT, says("Two"));
        stand.show(FRONT, says("Two"));
        stand.resume(FRONT);
        stand.show(FRONT, says("Three"));
        stand.show(SPORT, says("Three"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3");
    }

    @Test
    void norOneThatWasShownBefore() {
        stand.show(SPORT, says("Two"));

        stand.pause(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r2");
    }

    @Test
    void aChangeThatHasLeftTheFeedThatShowedItIsNobodysToPublish() {
        stand.show(SPORT, says("Two"));
        stand.hide(SPORT);

        stand.hide(FRONT);

        assertThat(stand.published()).containsExactly("One r1");
    }

    /** Feeds come, go and rest at random. Those that come back show what was published last, if not the next change. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverFeedsDoEachChangeIsPublishedOnceAndInOrder(boolean sameWords) {
        for (int seed = 0; seed < 500; seed++) {
            var walk = new Walk(new Random(seed), sameWords);
            for (int version = 1; version <= 6; version++) {
                walk.to(version);
            }
            assertThat(walk.stand.published())
                    .as("seed %d: %s %s", seed, walk.steps, walk.stand.published())
                    .extracting(title -> title.replaceFirst(" \\(.*\\)", ""))
                    .containsExactly("V1 r1", "V2 r2", "V3 r3", "V4 r4", "V5 r5", "V6 r6");
        }
    }

    private static final class Walk {

        private final Newsstand stand = new Newsstand();
        private final Map<String, String> feeds = new HashMap<>(); // what each is at: shown, hidden or paused
        private final StringBuilder steps = new StringBuilder();
        private final Random random;
        private final boolean sameWords;

        Walk(Random random, boolean sameWords) {
            this.random = random;
            this.sameWords = sameWords;
            FEEDS.forEach(feed -> feeds.put(feed, "shown"));
        }

        /** Each feed gets there in its own time, if it is there at all; one of them is. */
        void to(int version) {
            var order = new ArrayList<>(FEEDS);
            Collections.shuffle(order, random);
            for (var feed : order) {
                if (version > 1 && random.nextInt(3) == 0) {
                    turn(order.get(random.nextInt(order.size())), version);
                }
                if ("shown".equals(feeds.get(feed))) {
                    show(feed, version);
                }
            }
            if (feeds.values().stream().noneMatch("shown"::equals)) {
                turn(feeds.keySet().iterator().next(), version);
            }
        }

        private void turn(String feed, int version) {
            if (!feeds.containsKey(feed)) {
                return;
            }
            switch (feeds.get(feed)) {
                case "shown" -> {
                    if (random.nextInt(6) == 0 && feeds.size() > 1) {
                        feeds.remove(feed);
                        steps.append(feed, 18, feed.length()).append(" unsubscribed, ");
                        stand.unsubscribe(feed);
                        return;
                    }
                    var paused = random.nextBoolean();
                    feeds.put(feed, paused ? "paused" : "hidden");
                    steps.append(feed, 18, feed.length())
                            .append(' ')
                            .append(feeds.get(feed))
                            .append(", ");
                    if (paused) {
                        stand.pause(feed);
                    } else {
                        stand.hide(feed);
                    }
                }
                default -> {
                    var wasPaused = feeds.put(feed, "shown").equals("paused");
                    show(feed, stand.published().size());
                    if (wasPaused) {
                        stand.resume(feed);
                    }
                    show(feed, version);
                }
            }
        }

        private void show(String feed, int version) {
            steps.append(feed, 18, feed.length()).append(" V").append(version).append(", ");
            stand.show(feed, says(sameWords ? "V" + version : "V" + version + " (" + feed + ")"));
        }
    }

    private static ParsedEntry says(String title) {
        return entry("1", "https://a.example/1", title);
    }
}
