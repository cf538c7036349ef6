package newswire.training.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainPrintedTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsEachPageInEachFormOfPrintByAModelThatHasNotSeenItsSite() throws IOException {
        Path set = Files.createDirectories(folder.resolve("pages/set"));
        StringBuilder truth = new StringBuilder();
        for (int site = 0; site < 12; site++) {
            String body =
                    "The ferry number %d sailed on Sunday for the first time since the storm, with passengers on board."
                            .formatted(site);
            truth.append("""
                    {"id":"p%1$d","host":"news%1$d.example","html_file":"p%1$d.html",\
                    "expect":{"title":"Ferry %1$d returns to the islands","body_text":"%2$s","body_paragraphs":["%2$s"],"images":[],\
                    "summary":[],"topics":["Sport"],"authors":["Ada Brook"],"published":"2026-03-02"}}
                    """.formatted(site, body));
            Files.writeString(set.resolve("p" + site + ".html"), """
                    <ul><li>News<li>Sport</ul><h1>Ferry %d returns to the islands</h1><p>%s</p><p>Contact us</p>""".formatted(site, body));
        }
        Files.writeString(set.resolve("truth.jsonl"), truth);

        int exit = TrainPrinted.commandLine()
                .execute(
                        "--corpus=" + folder.resolve("pages"),
                        "--out-of-fold=" + folder.resolve("read"),
                        "--fold-models=" + folder.resolve("folds"));

        assertThat(exit).isZero();
        for (PrintForm form : PrintForm.values()) {
            assertThat(folder.resolve("read/" + form + ".jsonl"))
                    .content()
                    .startsWith("{\"id\":\"set/p0\",\"articleBody\":\"")
                    .hasLineCount(12);
        }
        assertThat(folder.resolve("folds/fold-0.model")).isNotEmptyFile();
    }
}
