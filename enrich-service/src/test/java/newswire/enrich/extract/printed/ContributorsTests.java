package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributorsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coastal News writer Ada Brook in Augusta contributed to this report.",
                "(Reporting by Jonas Ek; editing by Paul Gray)",
                "Additional reporting by Tom Hale",
                "Ines Vogt a contribué à cet article.",
                "Con información de EFE y Reuters",
                "Mitarbeit: Jonas Ek, Ines Vogt",
                "Reporting by Jonas Ek in Port Anna and Ines Vogt in Kiel; Writing by Tom Hale; Editing by Paul Gray"
            })
    void areToldByTheirLine(String line) {
        assertThat(Contributors.areNamed(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The islands contributed to the repairs, according to reporting by the Harbour Post.",
                "El buen tiempo contribuyó a este resultado, dijo el ministro de Pesca.",
                "Anche il bel tempo ha contribuito a questo risultato, ha detto il ministro.",
                "O bom tempo contribuiu para esta recuperação, disse o ministro.",
                "Reporting by the Harbour Post last year showed that the pier was weak.",
                "Reporting by Reuters last year showed that the pier was weak.",
                "Writing by hand is back in the island's schools, the council said.",
                "Med bidrag från EU byggs en ny brygga på ön.",
                "Mitarbeit auf der Fähre gilt als schwer.",
                "Fares will stay as they were until the summer, the line said."
            })
    void areNoneInSentencesOfTheStory(String line) {
        assertThat(Contributors.areNamed(line)).isFalse();
    }

    @Test
    void leaveAStorysTrueEndWhereItIs() {
        String end = "El buen tiempo contribuyó a este resultado, dijo el ministro de Pesca el domingo en el puerto.";
        String page = """
                El ferry vuelve a las islas del norte

                El ferry a las islas del norte zarpó el domingo por primera vez desde la tormenta, con 212 pasajeros a bordo.

                La tormenta se llevó los dos muelles, y las obras se retrasaron dos veces, dijo el capitán del puerto.

                """;
        assertThat(new Extractor().extractText(page + end + "\n").text()).endsWith(end);
    }
}
