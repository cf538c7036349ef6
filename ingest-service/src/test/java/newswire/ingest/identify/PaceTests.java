package newswire.ingest.identify;

import static newswire.ingest.identify.OneSite.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.ingest.kafka.Json;
import newswire.ingest.kafka.Records;
import newswire.ingest.parse.ParsedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article whose feeds show its changes at different times, while they are unsubscribed one by one. */
class PaceTests {

    private static final String FRONT = "https://a.example/front";
    private static final String SPORT = "https://a.example/sport";
    private static final String LOCAL = "https://a.example/local";
    private static final String GIVE_UP = "the publisher is unsubscribed";

    private final Newsstand stand = new Newsstand();

    @Test
    void aChangeThatThePublisherHasNotShownIsPublishedByTheFeedThatGoesOn() {
        both("One");
        stand.show(SPORT, says("Two"));

        stand.unsubscribe(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r2");
        assertThat(stand.changed()).containsExactly("title");
    }

    @Test
    void aChangeThatThePublisherHasPublishedIsNotPublishedAgainByTheFeedThatGoesOn() {
        both("One");
        stand.show(FRONT, says("Two"));
        stand.unsubscribe(FRONT);

        stand.show(SPORT, says("Two"));
        stand.show(SPORT, says("Three"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3");
    }

    @Test
    void norIsItByAFeedThatHasWordsOfItsOwn() {
        stand.show(FRONT, says("One"));
        stand.show(SPORT, says("One (sport)"));
        stand.show(FRONT, says("Two"));
        stand.unsubscribe(FRONT);

        stand.show(SPORT, says("Two (sport)"));
        stand.show(SPORT, says("Three (sport)"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three (sport) r3");
    }

    @Test
    void theNextChangeIsTheFeedsOwnThoughItWasNotReadSinceTheLastOneWasPublished() {
        both("One");
        stand.show(SPORT, says("Two (sport)"));
        stand.show(FRONT, says("Two"));

        stand.show(SPORT, says("Three (sport)"));
        stand.unsubscribe(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three (sport) r3");
    }

    @Test
    void aChangeThatIsTakenBackBeforeItWasPublishedIsNone() {
        both("One");
        stand.show(SPORT, says("Two"));
        stand.show(SPORT, says("One"));

        stand.unsubscribe(FRONT);

        assertThat(stand.published()).containsExactly("One r1");
        assertThat(stand.known(SPORT).pace()).isNull();
    }

    @Test
    void whoGoesOnDoesNotWaitForeverForAChangeThatItNeverShows() {
        both("One");
        stand.show(FRONT, says("One, by somebody else"));
        stand.unsubscribe(FRONT);
        stand.read(SPORT);

        stand.show(SPORT, says("Two"));

        assertThat(stand.published()).containsExactly("One r1", "One, by somebody else r2", "Two r3");
    }

    @Test
    void norWhereItHasWordsOfItsOwn() {
        stand.show(FRONT, says("One"));
        stand.show(SPORT, says("One (sport)"));
        stand.show(FRONT, says("One, by somebody else"));
        stand.unsubscribe(FRONT);
        stand.read(SPORT);
        stand.read(SPORT);

        stand.show(SPORT, says("Two (sport)"));

        assertThat(stand.published()).containsExactly("One r1", "One, by somebody else r2", "Two (sport) r3");
    }

    @Test
    void aChangeThatComesLateIsNotPublishedAgain() {
        both("One");
        stand.show(LOCAL, says("One (local)"));
        stand.show(FRONT, says("Two"));
        stand.unsubscribe(FRONT);
        stand.read(SPORT);
        stand.read(SPORT);
        stand.show(SPORT, says("Two"));
        stand.show(FRONT, says("Two (front)"));
        stand.unsubscribe(SPORT);
        stand.read(LOCAL);
        stand.show(LOCAL, says("Two (local)"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2");
    }

    @Test
    void aFeedThatSaysJustWhatWasPublishedIsInStepWhateverElseIsPublished() {
        both("One");
        stand.publishAgain(FRONT);
        stand.read(SPORT);
        assertThat(stand.known(SPORT).pace()).isNull();

        stand.show(SPORT, says("Two"));
        stand.unsubscribe(FRONT);

        assertThat(stand.published()).containsExactly("One r1", "Two r3");
    }

    @Test
    void aFeedInTheSameWordsIsKnownToShowAFurtherChange() {
        both("One");
        stand.show(FRONT, says("Two"));
        stand.unsubscribe(FRONT);

        stand.show(SPORT, says("Three"));

        assertThat(stand.published()).containsExactly("One r1", "Two r2", "Three r3");
    }

    @Test
    void aFeedThatShowsAnArticleForTheFirstTimeDoesNotPublishItOnceMore() {
        both("One");
        stand.unsubscribe(FRONT);

        stand.show(LOCAL, says("One (local)"));
        stand.show(LOCAL, says("Two (local)"));

        assertThat(stand.publisher()).isEqualTo(LOCAL);
        assertThat(stand.published()).containsExactly("One r1", "Two (local) r2");
    }

    /** Two changes, in all orders in which three feeds can show each, and their publisher can be unsubscribed. */
    @ParameterizedTest
    @CsvSource({"true, false", "true, true", "false, false", "false, true"})
    void inNoOrderIsAChangeLostOrPublishedTwice(boolean sameWords, boolean readBetween) {
        var orders = new ArrayList<List<String>>();
        permute(List.of(FRONT, SPORT, LOCAL, GIVE_UP), List.of(), orders);

        for (var first : orders) {
            for (var second : orders) {
                var newsstand = new Newsstand();
                play(newsstand, List.of(FRONT, SPORT, LOCAL), "One", sameWords, readBetween);
                play(newsstand, first, "Two", sameWords, readBetween);
                play(newsstand, second, "Three", sameWords, readBetween);

                assertThat(newsstand.published())
                        .as("first %s, then %s", first, second)
                        .extracting(title -> title.replaceFirst(" \\(.*\\)", ""))
                        .containsExactly("One r1", "Two r2", "Three r3");
            }
        }
    }

    private static void play(
            Newsstand newsstand, List<String> order, String title, boolean sameWords, boolean readBetween) {
        for (var step : order) {
            if (step.equals(GIVE_UP)) {
                newsstand.unsubscribe(newsstand.publisher());
                if (readBetween && sameWords) {
                    order.stream().filter(newsstand::isSubscribed).forEach(newsstand::read);
                }
            } else if (title.equals("One") || newsstand.isSubscribed(step)) {
                newsstand.show(step, says(sameWords ? title : title + " (" + step + ")"));
                if (readBetween) {
                    order.stream().filter(newsstand::isSubscribed).forEach(newsstand::read);
                }
            }
        }
    }

    private static void permute(List<String> rest, List<String> begun, List<List<String>> orders) {
        if (rest.isEmpty()) {
            orders.add(begun);
        }
        for (var next : rest) {
            var left = new ArrayList<>(rest);
            left.remove(next);
            var more = new ArrayList<>(begun);
            more.add(next);
            permute(left, more, orders);
        }
    }

    @Test
    void isStoredWhereFeedsAreNotInStepAlone() {
        var json = "{\"k\":\"k1\",\"a\":\"a1\",\"r\":2,\"f\":\"print\",\"o\":false}";

        var entry = Json.read(Records.bytes(json), KnownEntry.class);

        assertThat(entry.pace()).isNull();
        assertThat(Records.text(Json.bytes(entry))).isEqualTo(json);
        var published = new KnownEntry("k2", "a1", 3, "another print", true);
        var behind = entry.knowing(published);
        assertThat(Records.text(Json.bytes(behind)))
                .isEqualTo("{\"k\":\"k1\",\"a\":\"a1\",\"r\":3,\"f\":\"print\",\"o\":false,\"s\":{\"b\":true}}");
        assertThat(Json.read(Json.bytes(behind), KnownEntry.class)).isEqualTo(behind);
        var ahead = "{\"k\":\"k1\",\"a\":\"a1\",\"r\":2,\"f\":\"print\",\"o\":false,\"s\":{\"p\":\"before\"}}";
        assertThat(Records.text(Json.bytes(Json.read(Records.bytes(ahead), KnownEntry.class))))
                .isEqualTo(ahead);
    }

    private void both(String title) {
        stand.show(FRONT, says(title));
        stand.show(SPORT, says(title));
    }

    private static ParsedEntry says(String title) {
        return entry("1", "https://a.example/1", title);
    }
}
