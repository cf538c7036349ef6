package newswire.enrich.tag.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchLinesTests {

    @Test
    void readsJsonLines() {
        var read = WatchLines.read("""
                # our clients
                {"id": "c1", "name": "Nordlicht Energie", "aliases": ["NLE"], "case": "exact"}

                {"id": 7, "name": "Apple"}
                {"name": "Ana Ruiz"}
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .containsExactly(
                        new WatchEntry("c1", "Nordlicht Energie", List.of("NLE"), true),
                        new WatchEntry("7", "Apple", List.of(), false),
                        new WatchEntry("Ana Ruiz", "Ana Ruiz", List.of(), false));
    }

    @Test
    void readsCommaSeparatedValues() {
        var read = WatchLines.read("""
                id,name,aliases,case\r
                c1,"Nordlicht, Energie",NLE | Nordlicht,exact\r
                ,"The ""Old"" Pier",,
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .containsExactly(
                        new WatchEntry("c1", "Nordlicht, Energie", List.of("NLE", "Nordlicht"), true),
                        new WatchEntry("The \"Old\" Pier", "The \"Old\" Pier", List.of(), false));
    }

    @Test
    void namesEachWrongLineAndReadsTheOthers() {
        var read = WatchLines.read("""
                {"id": "c1", "name": "Nordlicht"}
                {"id": "c2"}
                {"id": "c3", "name": "Apple", "case": "lower"}
                {"id": "c4", "name"
                Apple
                """);
        assertThat(read.entries()).hasSize(1);
        assertThat(read.faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("line 2: a name is missing"),
                        fault -> assertThat(fault).isEqualTo("line 3: case is 'lower', not exact or any"),
                        fault -> assertThat(fault).startsWith("line 4: it is not JSON"),
                        fault -> assertThat(fault)
                                .isEqualTo("line 5: it is neither a JSON object nor names the columns, as in"
                                        + " id,name,aliases,case"));
    }

    @Test
    void refusesAnUnclosedQuotationMarkAndTooManyValues() {
        var read = WatchLines.read("name,aliases\n\"Apple,x\nApple,b,c");
        assertThat(read.faults())
                .containsExactly("line 2: a quotation mark is never closed", "line 3: it has 3 values under 2 columns");
    }
}
