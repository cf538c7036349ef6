package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributorsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coastal News writer Ada Brook in Augusta contributed to this report.",
                "(Reporting by Jonas Ek; editing by Paul Gray)",
                "Additional reporting by Tom Hale",
                "Ines Vogt a contribué à cet article."
            })
    void areToldByTheirLine(String line) {
        assertThat(Contributors.areNamed(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The islands contributed to the repairs, according to reporting by the Harbour Post.",
                "Fares will stay as they were until the summer, the line said."
            })
    void areNoneInSentencesOfTheStory(String line) {
        assertThat(Contributors.areNamed(line)).isFalse();
    }
}
