package newswire.enrich.tag.entity;

import static newswire.enrich.tag.EntityType.ORGANISATION;
import static newswire.enrich.tag.EntityType.PERSON;
import static newswire.enrich.tag.EntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlipsTests {

    @Test
    void nobodyIsOfAPerson() {
        assertThat(mended("Mayor Ada Moss of Oldmoor left.", named(PERSON, 1, 2), named(PERSON, 4, 4)))
                .containsExactly("person Ada Moss", "place Oldmoor");
    }

    @Test
    void twoPeopleAreNotOneWhereASentenceEndsWithAGeneration() {
        assertThat(mended("They met Ben Pell Jr. Pell left.", named(PERSON, 2, 5)))
                .containsExactly("person Ben Pell Jr.", "person Pell");
    }

    @Test
    void twoPeopleAreNotOneWhereSomethingStandsBetweenThem() {
        assertThat(mended("A show with Ada and Ben Pell.", named(PERSON, 3, 6)))
                .containsExactly("person Ada", "person Ben Pell");
        assertThat(mended("Photo by Ada Moss / Ben Pell.", named(PERSON, 2, 6)))
                .containsExactly("person Ada Moss", "person Ben Pell");
    }

    @Test
    void whatIsNamedInLatinIsNobody() {
        assertThat(mended("They saw Ternia maritima there.", named(PERSON, 2, 3)))
                .isEmpty();
    }

    @Test
    void aPoliticiansPartyAndStateAreNoName() {
        assertThat(mended("So said Ada Moss (D-Ohio) then.", named(PERSON, 2, 3), named(ORGANISATION, 5, 5)))
                .containsExactly("person Ada Moss");
    }

    @Test
    void stormsAndDiseasesAndSingleLettersAreNobody() {
        assertThat(mended("Storm Ada came late.", named(PERSON, 0, 1))).isEmpty();
        assertThat(mended("They fear Hurricane Ada now.", named(PERSON, 3, 3))).isEmpty();
        assertThat(mended("They fear Hurricane Ada now. Today Ada came.", named(PERSON, 1, 1)))
                .isEmpty();
        assertThat(mended("He has Alzheimer's disease.", named(PERSON, 2, 2))).isEmpty();
        assertThat(mended("The film X is late.", named(PERSON, 2, 2))).isEmpty();
    }

    @Test
    void aRankIsNoPartOfAName() {
        assertThat(mended("So said Det Insp Ada Moss then.", named(PERSON, 2, 5)))
                .containsExactly("person Ada Moss");
    }

    @Test
    void aDegreeBehindANameIsNoState() {
        assertThat(mended("So says Ada Moss, MD, of it.", named(PERSON, 2, 3), named(PLACE, 5, 5)))
                .containsExactly("person Ada Moss");
        assertThat(mended("So says Oldmoor, MD, of it.", named(PLACE, 2, 2), named(PLACE, 4, 4)))
                .containsExactly("place Oldmoor", "place MD");
    }

    @Test
    void aNameDoesNotCrossABracket() {
        assertThat(mended("The board (HFB) Ferry Office met.", named(ORGANISATION, 3, 6)))
                .containsExactly("organisation HFB", "organisation Ferry Office");
        assertThat(mended("The Gannets (Old Fleet met.", named(ORGANISATION, 1, 4)))
                .containsExactly("organisation Gannets", "organisation Old Fleet");
    }

    @Test
    void whoIsAddressedAsSomebodyIsNoOrganisation() {
        assertThat(mended("So said Rev. Ada Moss then.", named(ORGANISATION, 2, 4)))
                .containsExactly("person Ada Moss");
    }

    @Test
    void whoReportsStandsInBracketsBehindThePlaceOfAReport() {
        assertThat(mended("OLDMOOR (Moss News) — The ferry is back.", named(PLACE, 0, 0), named(PLACE, 2, 3)))
                .containsExactly("place OLDMOOR", "organisation Moss News");
        assertThat(mended("Oldmoor (Mossland) and Pell are far.", named(PLACE, 0, 0), named(PLACE, 2, 2)))
                .containsExactly("place Oldmoor", "place Mossland");
    }

    @Test
    void aPlaceInCapitalsThatAReportIsFromIsNoOrganisation() {
        assertThat(mended(
                        "LOS ANGELES (AP) — The ferry is back.", named(ORGANISATION, 0, 1), named(ORGANISATION, 3, 3)))
                .containsExactly("place LOS ANGELES", "organisation AP");
        assertThat(mended("LOS ANGELES (AP) came.", named(ORGANISATION, 0, 1), named(ORGANISATION, 3, 3)))
                .containsExactly("organisation LOS ANGELES", "organisation AP");
    }

    @Test
    void whatACountryOwnsIsAPlaceOfItsOwn() {
        assertThat(mended("They left France's Oldmoor coast.", named(PLACE, 2, 4)))
                .containsExactly("place France", "place Oldmoor");
        assertThat(mended("They left Oldmoor's Wharf late.", named(PLACE, 2, 4)))
                .containsExactly("place Oldmoor 's Wharf");
    }

    record Span(EntityType type, int first, int last) {}

    static Span named(EntityType type, int first, int last) {
        return new Span(type, first, last);
    }

    private static List<String> mended(String text, Span... spans) {
        return mended(text, (words, labels) -> Slips.mend(words.lines, labels), spans);
    }

    /** The names of the last sentence, where these were labelled before something mended them. */
    static List<String> mended(String text, BiConsumer<Words, List<byte[]>> mending, Span... spans) {
        var words = Words.of(Sentences.of(text), Lexicon.shipped());
        var labels =
                words.lines.stream().map(line -> new byte[line.words.length]).toList();
        Arrays.stream(spans).forEach(span -> Labels.write(labels.getLast(), span.first, span.last, span.type));
        mending.accept(words, labels);
        return names(words.lines.getLast(), labels.getLast());
    }

    static List<String> names(Words.Line line, byte[] labels) {
        var names = new ArrayList<String>();
        @Nullable String name = null;
        for (int i = 0; i < labels.length; i++) {
            var type = Labels.type(labels[i]);
            if (type != null) {
                var word = line.words[i].text();
                name = Labels.starts(labels[i]) ? type.label() + " " + word : name + " " + word;
                if (Labels.ends(labels[i])) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
