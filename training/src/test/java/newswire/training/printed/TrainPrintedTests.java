package newswire.training.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainPrintedTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsEachPageInEachFormOfPrintByAModelThatHasNotSeenItsSite() throws IOException {
        aSet();

        assertThat(train("--out-of-fold=" + folder.resolve("read"))).isZero();

        for (PrintForm form : PrintForm.values()) {
            assertThat(folder.resolve("read/" + form + ".jsonl"))
                    .content()
                    .startsWith("{\"id\":\"set/p0\",\"articleBody\":\"")
                    .hasLineCount(12);
        }
    }

    @Test
    void keepsAModelForWhatItIsLearntFrom() throws IOException {
        aSet();
        List<String> few = List.of("--out-of-fold=" + folder.resolve("read"), "--folds=2");
        train(few.toArray(String[]::new));
        Set<Path> two = kept();

        train(few.toArray(String[]::new));
        assertThat(kept()).hasSize(2).isEqualTo(two);

        train("--out-of-fold=" + folder.resolve("read"), "--folds=3");
        assertThat(kept()).hasSize(5).containsAll(two);
    }

    private void aSet() throws IOException {
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
    }

    private int train(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("--corpus=" + folder.resolve("pages"), "--fold-models=" + folder.resolve("folds")));
        arguments.addAll(List.of(options));
        return TrainPrinted.commandLine().execute(arguments.toArray(String[]::new));
    }

    private Set<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("folds"))) {
            return files.collect(Collectors.toSet());
        }
    }
}
