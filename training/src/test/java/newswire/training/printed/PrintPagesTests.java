package newswire.training.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintPagesTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesTheStoryThatIsReadOffEachPrintedPage() throws IOException {
        Path set = Files.createDirectories(folder.resolve("pages/set"));
        Files.writeString(set.resolve("truth.jsonl"), "{\"id\":\"a\",\"html_file\":\"a.html\",\"expect\":{}}\n");
        Files.writeString(set.resolve("a.html"), """
                <div>News</div><h1>Ferry returns to the islands</h1><div>By Ada Brook</div>
                <p>The ferry sailed on Sunday for the first time since the storm, with 212 passengers on board.</p>
                <p>Nobody was left behind when it left again, the harbour master said in the evening.</p>""");

        int exit = PrintPages.commandLine()
                .execute(
                        "--corpus=" + folder.resolve("pages"),
                        "--stories=" + folder.resolve("stories.jsonl"),
                        "--texts=" + folder.resolve("texts"));

        assertThat(exit).isZero();
        assertThat(folder.resolve("stories.jsonl"))
                .content()
                .startsWith("{\"id\":\"set/a\",\"articleBody\":\"The ferry")
                .contains("\"title\":\"Ferry returns to the islands\"")
                .hasLineCount(1);
        assertThat(folder.resolve("texts/set/a.txt")).content().startsWith("News\n\nFerry returns");
    }
}
