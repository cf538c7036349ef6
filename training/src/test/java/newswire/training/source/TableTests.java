package newswire.training.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import newswire.cli.console.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsQuotedValuesWithCommasQuotesAndLineBreaks() throws IOException {
        var rows = Table.csv(file("name,id\n\"Reed, Baron \"\"Ben\"\" Reed\",Q1\n\n\"two\nlines\",\n"), "id");

        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Reed, Baron \"Ben\" Reed", "two\nlines");
        assertThat(rows).extracting(row -> row.text("id")).containsExactly("Q1", "");
    }

    @Test
    void readsValuesPartedByTabsWithoutQuotes() throws IOException {
        assertThat(Table.tabs(file("\"The Mill\tML\t7\t2.5\n"), "name", "country", "people", "latitude"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("name")).isEqualTo("\"The Mill");
                    assertThat(row.whole("people")).isEqualTo(7);
                    assertThat(row.decimal("latitude")).isEqualTo(2.5);
                });
    }

    @Test
    void readsValuesPartedByTabsBehindTheirNames() throws IOException {
        assertThat(Table.tabsWithNames(file("name\tcountry\n\"The Mill\tML\n"), "country"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("name")).isEqualTo("\"The Mill"));
    }

    @Test
    void readsWhatIsCompressed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write("Tern\tTL\n".getBytes(StandardCharsets.UTF_8));
        }
        var table = Files.write(folder.resolve("table.tsv.gz"), bytes.toByteArray());

        assertThat(Table.tabs(table, "name", "country"))
                .extracting(row -> row.text("country"))
                .containsExactly("TL");
        assertFailure(
                Files.writeString(folder.resolve("plain.tsv.gz"), "Tern\tTL\n"),
                "plain.tsv.gz: is not compressed by gzip");
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        assertThatThrownBy(() -> Table.csv(file("name,country\nTern,TL\n"), "name", "personID"))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("table.csv, line 1: has no column personID, but name, country");
        assertThatThrownBy(() -> Table.csv(file(""), "name"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("table.csv, line 1: ");
    }

    @Test
    void namesTheLineWithTooFewOrTooManyValues() throws IOException {
        assertThatThrownBy(() -> Table.csv(file("name,id\nTern,Q1\nMoss\n"), "name"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("table.csv, line 3: ");
        assertThatThrownBy(() -> Table.csv(file("name,id\nTern,Q1\nMoss,Q2,Q3\n"), "name"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("table.csv, line 3: ");
    }

    @Test
    void namesTheLineOfAQuoteThatNeverEnds() throws IOException {
        assertThatThrownBy(() -> Table.csv(file("name,id\nTern,Q1\n\"Moss,Q2\n"), "name"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("table.csv, line 3: ");
    }

    @Test
    void namesTheLineOfWhatIsNoNumber() throws IOException {
        var rows = Table.tabs(file("Tern\t7\nMoss\tmany\n"), "name", "people");

        assertThat(rows.getFirst().whole("people")).isEqualTo(7);
        assertThatThrownBy(() -> rows.getLast().whole("people"))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("table.csv, line 2: people is 'many', which is no whole number");
        assertThatThrownBy(() -> rows.getLast().decimal("people"))
                .hasMessageEndingWith("table.csv, line 2: people is 'many', which is no number");
    }

    @Test
    void saysThatAFileIsMissingOrNotInUtf8() throws IOException {
        assertFailure(folder.resolve("none.tsv"), "none.tsv: there is no such file");
        assertFailure(
                Files.write(folder.resolve("latin.tsv"), "Müll\tTL\n".getBytes(StandardCharsets.ISO_8859_1)),
                "latin.tsv: is not in UTF-8");
        assertThatThrownBy(() -> SourceFile.in(folder, ".json", any -> true))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith(": has none of the files *.json that it should have");
        assertThatThrownBy(() -> SourceFile.in(folder.resolve("none"), ".csv", any -> true))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("none: there is no such file");
    }

    private static void assertFailure(Path table, String message) {
        assertThatThrownBy(() -> Table.tabs(table, "name", "country"))
                .isInstanceOf(Failure.class)
                .hasMessage(table.getParent() + "/" + message);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
