package newswire.enrich.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTests {

    private static final Phrases SHIPS = Phrases.of(Set.of("ferry", "ferry boat", "渡轮", "ça flotte"));

    @Test
    void areFoundAsWholeWordsInAnyCase() {
        assertThat(SHIPS.in("The Ferry sails")).isTrue();
        assertThat(SHIPS.in("ÇA FLOTTE!")).isTrue();
        assertThat(SHIPS.in("The ferryman sleeps")).isFalse();
        assertThat(SHIPS.in("")).isFalse();
    }

    @Test
    void areFoundAnywhereWhereNoSpacesPartWords() {
        assertThat(SHIPS.in("北岛渡轮复航")).isTrue();
    }

    @Test
    void mayBeginAText() {
        assertThat(SHIPS.begin("(Ferry sails")).isTrue();
        assertThat(SHIPS.begin("The ferry sails")).isFalse();
        assertThat(SHIPS.begin("***")).isFalse();
    }

    @Test
    void mayEndATextWithNoMarkBehindThem() {
        assertThat(SHIPS.end("A ferry and a ferry boat")).isTrue();
        assertThat(SHIPS.end("A ferry.")).isFalse();
        assertThat(SHIPS.end("A ferry sails")).isFalse();
    }

    @Test
    void mayBeTheBeginningsOfWords() {
        Phrases ships = Phrases.beginnings(Set.of("ferr", "渡"));
        assertThat(ships.in("Three Ferries")).isTrue();
        assertThat(ships.in("北岛渡轮")).isTrue();
        assertThat(ships.in("Preferred")).isFalse();
    }

    @Test
    void areLeftOutTheLongestFirst() {
        assertThat(SHIPS.leftOut("The ferry boat sails")).isEqualTo("The   sails");
    }

    @Test
    void takeNumbersForWordsAndNotForPartsOfAmounts() {
        Phrases error = Phrases.withNumbers(Set.of("404"));
        assertThat(error.in("Error 404")).isTrue();
        assertThat(error.in("$404 a head")).isFalse();
        assertThat(error.in("1,404 boats")).isFalse();
        assertThat(error.in("404% more")).isFalse();
    }
}
