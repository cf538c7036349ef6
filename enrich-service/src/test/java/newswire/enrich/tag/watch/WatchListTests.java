package newswire.enrich.tag.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.Watched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListTests {

    private final WatchList list = new WatchList(List.of(
            new WatchEntry("c1", "Nordlicht Energie", List.of("Nordlicht", "NLE"), false),
            new WatchEntry("c2", "Apple", List.of(), true),
            new WatchEntry("p1", "Zoë O'Neill-Brandt", List.of(), false),
            new WatchEntry("j1", "東京電力", List.of(), false),
            new WatchEntry("x1", ".NET Foundation", List.of(), false)));

    @ParameterizedTest
    @CsvSource({
        "'The NORDLICHT grid failed.', c1, NORDLICHT",
        "'Nordlicht’s grid failed.', c1, Nordlicht",
        "'nordlicht-owned pipes', c1, nordlicht",
        "'Shares of NLE fell.', c1, NLE",
        "'An Apple shop opened.', c2, Apple",
        "'So said Zoë O’Neill–Brandt, who left.', p1, Zoë O’Neill–Brandt",
        "'先週、東京電力は発表した。', j1, 東京電力",
        "'He joined the .NET Foundation in May.', x1, .NET Foundation",
    })
    void findsANameAtItsWords(String text, String id, String surface) {
        assertThat(list.find("", text)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.mentions())
                    .singleElement()
                    .satisfies(mention -> assertThat(text.substring(mention.start(), mention.end()))
                            .isEqualTo(surface));
        });
    }

    @ParameterizedTest
    @CsvSource({"Nordlichter glow.", "An apple a day.", "'The nle is small.'", "'Pineapple Apples'", "''"})
    void findsNothingInsideOtherWordsOrInAnotherCase(String text) {
        assertThat(list.find(text, text)).isEmpty();
    }

    @Test
    void takesTheLongestNameAndTellsEachPlace() {
        var found = list.find("Nordlicht Energie sinks", "Nordlicht Energie and NLE and Nordlicht");
        assertThat(found)
                .containsExactly(new Watched(
                        "c1",
                        "Nordlicht Energie",
                        List.of(
                                new Mention(true, 0, 17),
                                new Mention(false, 0, 17),
                                new Mention(false, 22, 25),
                                new Mention(false, 30, 39))));
    }

    @Test
    void tellsAllEntriesThatHaveOneName() {
        var both = new WatchList(List.of(
                new WatchEntry("club", "Arsenal", List.of(), false),
                new WatchEntry("depot", "Arsenal", List.of(), false)));
        assertThat(both.find("", "At Arsenal.")).extracting(Watched::id).containsExactly("club", "depot");
        assertThat(both.digest()).isNotEqualTo(list.digest());
    }

    @Test
    void boundsWhatItTellsOfOneEntry() {
        var text = "Nordlicht ".repeat(1_000);
        assertThat(list.find("", text))
                .singleElement()
                .satisfies(found -> assertThat(found.mentions()).hasSize(100));
    }

    @Test
    void looksForManyNames() {
        var many = new WatchList(IntStream.range(0, 50_000)
                .mapToObj(n -> new WatchEntry("n" + n, "Fund " + n, List.of(), false))
                .toList());
        assertThat(many.find("", "Shares of Fund 4711 rose."))
                .extracting(Watched::id)
                .containsExactly("n4711");
        assertThat(many.size()).isEqualTo(50_000);
    }
}
