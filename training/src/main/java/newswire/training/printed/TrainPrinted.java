package newswire.training.printed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.cli.console.OneLineErrors;
import newswire.cli.extract.StoryJson;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.printed.PrintedModel;
import newswire.training.Corpus;
import newswire.training.CorpusPage;
import newswire.training.FoldModels;
import newswire.training.PageOptions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Learns which lines of a page are its story and which is its headline, from pages printed as plain text. */
@Command(
        name = "train-printed",
        description = "Learns the model of printed pages from a corpus of pages with their true text and headline.",
        mixinStandardHelpOptions = true)
public final class TrainPrinted implements Callable<Integer> {

    @Mixin
    private PageOptions options = new PageOptions();

    @Option(
            names = "--out-of-fold",
            description =
                    "folder for what is read off each page, in each form of print, by a model that has not seen its site")
    @Nullable
    Path outOfFold;

    private final Extractor extractor = new Extractor();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Runs the training from a command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, ready to execute. */
    static CommandLine commandLine() {
        return OneLineErrors.in(new CommandLine(new TrainPrinted()));
    }

    @Override
    public Integer call() throws IOException {
        List<CorpusPage> pages = Corpus.read(options.corpus());
        List<PrintedSample> samples =
                pages.parallelStream().flatMap(TrainPrinted::samples).toList();
        if (outOfFold != null) {
            Files.createDirectories(outOfFold);
            List<PrintedModel> models = IntStream.range(0, options.folds())
                    .mapToObj(f -> foldModel(samples, f))
                    .toList();
            for (PrintForm form : PrintForm.values()) {
                try (PrintStream out = new PrintStream(
                        Files.newOutputStream(outOfFold.resolve(form + ".jsonl")), false, StandardCharsets.UTF_8)) {
                    pages.parallelStream()
                            .map(page -> read(page, form, models.get(page.fold(options.folds()))))
                            .forEachOrdered(out::println);
                }
            }
        }
        Path model = options.model();
        if (model != null) {
            try (OutputStream out = Files.newOutputStream(model)) {
                LineLearner.learn(samples).write(out);
            }
        }
        return 0;
    }

    private String read(CorpusPage page, PrintForm form, PrintedModel learnt) {
        ObjectNode line = json.createObjectNode().put("id", page.id());
        StoryJson.fill(line, extractor.extractText(print(page, form), learnt));
        return json.writeValueAsString(line);
    }

    private PrintedModel foldModel(List<PrintedSample> samples, int fold) {
        List<PrintedSample> others = samples.stream()
                .filter(s -> s.page().fold(options.folds()) != fold)
                .toList();
        return new FoldModels<>(options.foldModels(), PrintedModel::read, PrintedModel::write)
                .get(() -> LineLearner.from(others), () -> LineLearner.learn(others));
    }

    /** A page in two forms of print, and what of each who wants the story alone would copy. */
    private static Stream<PrintedSample> samples(CorpusPage page) {
        int turn = Math.floorMod(page.id().hashCode(), 2);
        PrintedSample one = PrintedSample.of(page, print(page, turn == 0 ? PrintForm.copied : PrintForm.marked));
        PrintedSample other = PrintedSample.of(page, print(page, turn == 0 ? PrintForm.wrapped : PrintForm.dense));
        List<PrintedSample> samples = new ArrayList<>(List.of(one, other));
        samples.addAll(one.cropped());
        samples.addAll(other.cropped());
        return samples.stream();
    }

    private static String print(CorpusPage page, PrintForm form) {
        return PagePrinter.print(Jsoup.parse(page.source()), form);
    }
}
