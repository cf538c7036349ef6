package newswire.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import newswire.enrich.tag.keyphrase.WordRarity;
import org.junit.jupiter.api.Test;

class StoryIndexTests {

    private static final WordRarity RARITY = WordRarity.shipped();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String FERRY = """
            A ferry with 210 people on board ran aground off the island of Norvane early on Monday, the coastguard said.
            Lifeboats took off all passengers by noon and nobody was badly hurt. The captain of the Saint Brendan told
            Radio Norvane that the rudder had failed in heavy swell. Engineers will try to refloat the ship at high tide
            on Tuesday, harbour master Edda Thorsen said, before fuel can leak from its tanks into the bird reserve.""";
    private static final String FERRY_RETOLD = """
            Passengers of the Saint Brendan spoke of a loud bang before the ferry struck rocks near Norvane. The
            coastguard, which had four lifeboats at sea, praised the calm on board. Tugs are to pull the ship free at
            Tuesday's high tide, while harbour master Edda Thorsen fears an oil spill near the bird reserve.""";
    private static final String BANK = """
            The central bank left interest rates where they were and said that inflation would fall more slowly than
            hoped. Economists had expected a cut after three months of weak retail sales. The currency rose against the
            dollar, and shares of lenders gained. Governor Lin Okafor called the decision close and the outlook clouded
            by the price of oil, which has climbed by a fifth since January.""";

    private final StoryIndex index = new StoryIndex(1_000, RARITY);

    @Test
    void tellsAnEventByItsWordsAndNames() {
        assertThat(index.add(sketch("a", FERRY)).story()).isEqualTo("a");
        assertThat(index.add(sketch("b", BANK)).story()).isEqualTo("b");
        assertThat(index.add(sketch("c", FERRY_RETOLD))).isEqualTo(new Placement("a", null, "c"));
    }

    @Test
    void findsTheCopyThatAnotherPublisherCutAndDressedUp() {
        index.add(sketch("wire", FERRY));
        var copy = "NORVANE (Wire) - Updated an hour ago. " + FERRY.substring(0, 330)
                + " Sign up for our morning letter. All rights reserved.";
        assertThat(index.add(sketch("copy", copy))).isEqualTo(new Placement("wire", "wire", "wire"));
    }

    @Test
    void findsAllCopiesOfWhatHundredsPrint() {
        index.add(sketch("wire", FERRY));
        for (int i = 0; i < 300; i++) {
            var copy = index.add(sketch("copy" + i, FERRY + " Printed by number " + i + "."));
            assertThat(copy.story()).isEqualTo("wire");
            assertThat(copy.duplicateOf()).isNotNull();
            assertThat(copy.family()).isEqualTo("wire");
        }
    }

    @Test
    void doesNotTakeReportsOfTheSameFormForCopies() {
        index.add(
                sketch("a", "Alder Corp fourth quarter: net profit 21 million against 17 million, sales 310 million."));
        var other = index.add(
                sketch("b", "Birch Inc fourth quarter: net profit 8 million against 9 million, sales 77 million."));
        assertThat(other.duplicateOf()).isNull();
    }

    @Test
    void keepsAnArticlesStoryOverItsRevisions() {
        index.add(sketch("a", FERRY));
        index.add(sketch("c", FERRY_RETOLD));
        assertThat(index.add(sketch("c", BANK)).story()).isEqualTo("a");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void forgetsTheOldestBeyondItsCapacity() {
        var small = new StoryIndex(2, RARITY);
        small.add(sketch("a", FERRY));
        small.add(sketch("b", BANK));
        small.add(
                sketch("c", "Snow is forecast for the whole of the northern coast, with gales on the hills by night."));
        assertThat(small.size()).isEqualTo(2);
        assertThat(small.add(sketch("d", FERRY))).isEqualTo(new Placement("d", null, "d"));
    }

    @Test
    void answersAlikeAfterItWasFilledAgainFromWhatWasKept() throws IOException {
        int capacity = 60;
        var lived = new StoryIndex(capacity, RARITY);
        var random = new Random(7);
        var kept = new ArrayList<byte[]>();
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < 200; i++) {
            var sketch = sketch("n" + i, mixed(random));
            placed.add(lived.add(sketch, 1));
            kept.add(sketch.toBytes());
        }
        var again = new StoryIndex(capacity, RARITY);
        for (int i = 200 - capacity; i < 200; i++) {
            again.restore(Sketch.of(kept.get(i)), placed.get(i));
        }
        for (int i = 0; i < 100; i++) {
            var sketch = sketch("later" + i, mixed(random));
            assertThat(again.add(sketch, 1)).isEqualTo(lived.add(sketch, 1));
        }
    }

    @Test
    void takesEmptyAndHugeTextsWithABoundedSketch() {
        var huge = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            huge.append("word").append(i * 7919 % 65_537).append(' ');
        }
        assertThat(sketch("huge", huge.toString()).toBytes()).hasSizeLessThan(4_000);
        assertThat(index.add(sketch("empty", ""))).isEqualTo(new Placement("empty", null, "empty"));
        assertThat(index.add(sketch("empty too", ""))).isEqualTo(new Placement("empty too", null, "empty too"));
    }

    @Test
    void refusesAnIndexWithoutRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoryIndex(0, RARITY));
    }

    private static Sketch sketch(String id, String text) {
        return Sketcher.sketch(id, NOON, "", text);
    }

    private static String mixed(Random random) {
        var sentences = new ArrayList<String>();
        for (var text : List.of(FERRY, FERRY_RETOLD, BANK)) {
            sentences.addAll(List.of(text.split("\\. ")));
        }
        var mixed = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            mixed.append(sentences.get(random.nextInt(sentences.size()))).append(". ");
        }
        return mixed.toString();
    }
}
