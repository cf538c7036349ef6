package newswire.training.printed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswire.cli.console.OneLineErrors;
import newswire.cli.extract.PageFile;
import newswire.cli.extract.StoryJson;
import newswire.enrich.extract.Extractor;
import newswire.training.Corpus;
import newswire.training.CorpusPage;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows how well printed pages are read: each page of a corpus is printed as text, and read again. */
@Command(
        name = "print-pages",
        description = "Prints the pages of a corpus as plain text and reads the stories off it again.",
        mixinStandardHelpOptions = true)
public final class PrintPages implements Callable<Integer> {

    @Option(names = "--corpus", required = true, description = "folder of sets, each with a truth.jsonl")
    Path corpus = Path.of("");

    @Option(
            names = "--form",
            defaultValue = "copied",
            description = "how they are printed: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    PrintForm form = PrintForm.copied;

    @Option(names = "--stories", required = true, description = "where to write the stories that are read off them")
    Path stories = Path.of("");

    @Option(names = "--texts", description = "folder to keep the printed pages in")
    @Nullable
    Path texts;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Extractor extractor = new Extractor();

    /** Runs from a command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, ready to execute. */
    static CommandLine commandLine() {
        return OneLineErrors.in(new CommandLine(new PrintPages()));
    }

    @Override
    public Integer call() throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(stories), false, StandardCharsets.UTF_8)) {
            Corpus.read(corpus).parallelStream().map(this::read).forEachOrdered(out::println);
        }
        return 0;
    }

    private String read(CorpusPage page) {
        try {
            String text = PagePrinter.print(Jsoup.parse(PageFile.read(page.html())), form);
            if (texts != null) {
                Path file = texts.resolve(page.id() + ".txt");
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            ObjectNode line = json.createObjectNode().put("id", page.id());
            StoryJson.fill(line, extractor.extractText(text));
            return json.writeValueAsString(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
