package newswire.enrich.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordListsTests {

    @Test
    void readsListsOverSeveralLinesAndNoComments() throws IOException {
        var lists = read("""
                # Of harbours.
                [ships]
                ferry tug
                barge

                # What they carry.
                [freight]
                coal
                """);

        assertThat(lists.list("ships")).containsExactlyInAnyOrder("ferry", "tug", "barge");
        assertThat(lists.list("freight")).containsExactly("coal");
    }

    @Test
    void readsPhrasesPartedByCommasAndTheEndsOfLines() throws IOException {
        var lists = read("""
                [signs,]
                no entry, keep clear
                mind the gap
                """);

        assertThat(lists.list("signs")).containsExactlyInAnyOrder("no entry", "keep clear", "mind the gap");
    }

    @Test
    void refusesTwoListsOfOneName() {
        assertThatThrownBy(() -> read("[ships]\nferry\n[ships]\ntug"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("[ships]");
    }

    @Test
    void saysWhichListIsMissing() throws IOException {
        var lists = read("[ships]\nferry");

        assertThatThrownBy(() -> lists.list("trains"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trains");
    }

    private static WordLists read(String text) throws IOException {
        return WordLists.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
