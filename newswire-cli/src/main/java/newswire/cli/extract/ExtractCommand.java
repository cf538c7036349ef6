package newswire.cli.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.cli.console.Failure;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extracts many pages in one process, an object a line in and out. */
@Command(
        name = "extract",
        description = {
            "Extracts many pages in one process.",
            "Reads lines {\"id\",\"html_file\",\"url\"} from standard input (the file may be gzipped),",
            "writes a line {\"id\",\"articleBody\",\"title\",\"authors\",\"published\",…,\"ms\"} for each to standard output."
        },
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

    private final JsonMapper json = JsonMapper.builder().build();

    @Option(
            names = "--learn-sites",
            description = "read each page in the light of those of its host before it, as the service does")
    private boolean learnSites;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "1",
            description = "with --learn-sites: read all N times, and print what the last time gives")
    private int passes = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Extractor extractor = new Extractor();
    private final SiteLearner learner = new SiteLearner(extractor);

    /** Returns 0, or 1 when any line could not be read; what was wrong is said in that line's {@code error}. */
    @Override
    public Integer call() throws IOException {
        if (passes < 1) {
            throw new ParameterException(spec.commandLine(), "--passes is a number from 1 on");
        }
        int failed = 0;
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (learnSites && passes > 1) {
            lines = learnt(lines);
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            ObjectNode answer = answer(line);
            failed += answer.has("error") ? 1 : 0;
            out.println(json.writeValueAsString(answer));
        }
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    /** All lines once more, when they have been read all times but the last. */
    private BufferedReader learnt(BufferedReader lines) {
        List<String> all = lines.lines().filter(line -> !line.isBlank()).toList();
        for (int pass = 1; pass < passes; pass++) {
            all.forEach(this::answer);
        }
        return new BufferedReader(new StringReader(String.join("\n", all)));
    }

    private ObjectNode answer(String line) {
        ObjectNode answer = json.createObjectNode();
        try {
            JsonNode request = json.readTree(line);
            answer.set("id", request.path("id"));
            String html = PageFile.read(Path.of(request.path("html_file").asString()));
            long start = System.nanoTime();
            URI url = address(request.path("url"));
            Story story = learnSites ? learner.extract(html, url) : extractor.extract(ArticleSource.ofPage(html, url));
            double ms = (System.nanoTime() - start) / 1e6;
            StoryJson.fill(answer, story);
            answer.put("ms", Math.round(ms * 100) / 100.0);
        } catch (JacksonException | IOException | java.nio.file.InvalidPathException unreadable) {
            answer.put("error", Failure.reason(unreadable));
        }
        return answer;
    }

    private static @Nullable URI address(JsonNode url) {
        try {
            return url.isString() ? new URI(url.asString()) : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
