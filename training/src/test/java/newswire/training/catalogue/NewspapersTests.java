package newswire.training.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewspapersTests {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeGazetteers() throws IOException {
        Files.writeString(folder.resolve("admin1.tsv"), "US.01\tNew Heath\nCA.01\tMoss\n");
        Files.writeString(folder.resolve("cities.tsv"), """
                1	Tern	US	01	PPL	200000	1.0	2.0	\s
                2	Plover	US	01	PPL	20000	1.0	2.0	\s
                3	Dunlin	CA	01	PPL	200000	1.0	2.0	\s
                """);
    }

    @Test
    void takesThoseOfStatesAndGreatTownsAndThoseThatEveryoneKnows() throws IOException {
        assertThat(names("""
                        The New Heath Gazette	Q1
                        Tern Daily & Sunday Star	Q2
                        The Wall Street Journal	Q3
                        Plover Gazette	Q4
                        Dunlin Gazette	Q5
                        Moss Gazette	Q6
                        Tern Bulletin	\s
                        Tern, New Heath	Q8
                        """))
                .containsExactly("The New Heath Gazette", "Tern Daily & Sunday Star", "The Wall Street Journal");
    }

    @Test
    void leavesOutNamesThatSeveralHave() throws IOException {
        assertThat(names("""
                        The Tern Gazette	Q1
                        Tern Gazette (1898)	Q2
                        Tern Star	Q3
                        """)).containsExactly("Tern Star");
    }

    @Test
    void leavesOutIdsThatSeveralHave() throws IOException {
        assertThat(names("""
                        The Tern Gazette	Q1
                        Rail Creek Gazette	Q1
                        Tern Star	Q3
                        The Tern Star	Q3
                        """)).containsExactly("Tern Star");
    }

    private List<String> names(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("newspapers.tsv"), "WP-title\tqid\n" + rows);
        return Newspapers.of(file, new Gazetteers(folder)).stream()
                .flatMap(line -> line.names().stream())
                .toList();
    }
}
