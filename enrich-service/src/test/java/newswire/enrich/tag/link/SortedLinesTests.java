package newswire.enrich.tag.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortedLinesTests {

    private final SortedLines lines = new SortedLines(
            "a\tfirst\nnew\tshort\nnew\tshorter\nnew york\tlong\nz\tlast\nżyła\tafter\n".getBytes(UTF_8));

    @Test
    void findsAllLinesOfAKeyAndNoneOfALongerOne() {
        assertThat(lines.find("new")).containsExactly("short", "shorter");
        assertThat(lines.find("new york")).containsExactly("long");
    }

    @Test
    void findsTheFirstTheLastAndThoseBeyondAscii() {
        assertThat(lines.find("a")).containsExactly("first");
        assertThat(lines.find("z")).containsExactly("last");
        assertThat(lines.find("żyła")).containsExactly("after");
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(lines.find("")).isEmpty();
        assertThat(lines.find("ne")).isEmpty();
        assertThat(lines.find("new y")).isEmpty();
        assertThat(lines.find("żyłaa")).isEmpty();
        assertThat(new SortedLines(new byte[0]).find("a")).isEmpty();
    }
}
