package newswire.enrich.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.person.BylineWords.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@code byline-words.tsv} says of each kind of words, tried for every word of it. */
class BylineWordsTests {

    private static final BylineWords WORDS = BylineWords.shipped();

    @ParameterizedTest
    @EnumSource(names = {"by", "from", "author", "text"})
    void leadToANameAlone(Kind kind) {
        assertThat(WORDS.of(kind))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Leads.off(word + " Ada Brook")).isEqualTo("Ada Brook"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"of", "longer"},
            mode = Mode.EXCLUDE)
    void leadToANameBeforeAMark(Kind kind) {
        assertThat(WORDS.of(kind))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Leads.off(word + ": Ada Brook")).isEqualTo("Ada Brook"));
    }

    @ParameterizedTest
    @EnumSource(names = {"of", "writer", "work"})
    void leaveWhatMayBePartOfAName(Kind kind) {
        assertThat(WORDS.of(kind))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Leads.has(word + " Brook")).isFalse());
    }

    @ParameterizedTest
    @EnumSource(names = {"by", "author", "writer", "text"})
    void areALabelAlone(Kind kind) {
        assertThat(WORDS.of(kind))
                .isNotEmpty()
                .allMatch(NameRow::isLabel)
                .allMatch(word -> NameRow.isLabel(word + ":"));
    }

    @ParameterizedTest
    @EnumSource(names = {"of", "from", "work", "longer"})
    void areNoLabelAlone(Kind kind) {
        assertThat(WORDS.of(kind))
                .isNotEmpty()
                .filteredOn(word -> !WORDS.of(Kind.text).contains(word))
                .noneMatch(NameRow::isLabel);
    }
}
