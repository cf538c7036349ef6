package newswire.enrich.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassagesTests {

    private static final String TEXT =
            "The ferry was “slow” and the captain “never saw the pier” that “odd” and “wet” night at sea.";

    private final Passages passages = new Passages(TEXT);

    @Test
    void givesWhatStandsBetweenTheMarksWhereItIsLongEnough() {
        add("never saw the pier", "captain “never saw the pier”", null);
        assertThat(given()).containsExactly("never saw the pier");
    }

    @Test
    void givesTheReportedClauseOfAWordOrTwoRatherThanTheOneAround() {
        add("slow", "The ferry was “slow”", "was “slow” and the");
        assertThat(given()).containsExactly("The ferry was “slow”");
    }

    @Test
    void givesTheClauseAroundWhereTheReportedOneIsTooShort() {
        add("slow", "was “slow”", "The ferry was “slow”");
        assertThat(given()).containsExactly("The ferry was “slow”");
    }

    @Test
    void givesNothingWhereNoClauseIsLongEnough() {
        add("slow", null, "was “slow”");
        add("odd", null, null);
        assertThat(given()).isEmpty();
    }

    @Test
    void endsAClauseBeforeTheNextQuotation() {
        add("slow", null, "The ferry was “slow” and the captain “never saw the pier”");
        add("never saw the pier", null, null);
        assertThat(given()).containsExactly("The ferry was “slow”", "never saw the pier");
    }

    @Test
    void beginsAClauseAfterTheQuotationBefore() {
        add("never saw the pier", null, null);
        add("odd", null, "the captain “never saw the pier” that “odd” and");
        assertThat(given()).containsExactly("never saw the pier", "that “odd” and");
    }

    @Test
    void joinsAWordInMarksToThoseBeforeIt() {
        add("odd", null, "pier” that “odd”");
        assertThat(passages.join(speech("wet"))).isTrue();
        assertThat(given()).containsExactly("pier” that “odd” and “wet”");
    }

    @Test
    void joinsNothingToAQuotationThatStandsForItself() {
        add("never saw the pier", null, null);
        assertThat(passages.join(speech("odd"))).isFalse();
        assertThat(given()).containsExactly("never saw the pier");
    }

    @Test
    void givesAWordAloneWhereNothingElseWasSaid() {
        var speech = speech("slow");
        passages.add(
                0, speech, speech.start(), new Clause(speech.start(), speech.end(), true), clause("ferry was “slow”"));
        assertThat(given()).containsExactly("slow");
    }

    @Test
    void givesTwoClausesThatOverlapAsOne() {
        add("slow", null, "ferry was “slow” and the captain");
        add("odd", null, "captain “never saw the pier” that “odd” and");
        assertThat(given()).containsExactly("ferry was “slow” and the captain “never saw the pier” that “odd” and");
    }

    private List<String> given() {
        return passages.found().stream()
                .map(passage -> TEXT.substring(passage.start(), passage.end()))
                .toList();
    }

    private void add(String words, @Nullable String reported, @Nullable String around) {
        var speech = speech(words);
        passages.add(0, speech, speech.start(), clause(reported), clause(around));
    }

    private static Speech speech(String words) {
        int start = TEXT.indexOf(words);
        int end = start + words.length();
        return new Speech(start - 1, start, end, end + 1);
    }

    private static @Nullable Clause clause(@Nullable String words) {
        return words == null ? null : new Clause(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }
}
