package newswire.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import newswire.cli.console.OneLineErrors;
import newswire.cli.extract.StoryJson;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.block.Candidates;
import newswire.enrich.extract.learnt.Models;
import newswire.enrich.extract.metadata.SiteNames;
import newswire.enrich.extract.metadata.Titles;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Learns which blocks of a page are the story, what other blocks are, and which wording is the headline. */
@Command(
        name = "train-extraction",
        description = "Learns the models of extraction from a corpus of pages with their true text and metadata.",
        mixinStandardHelpOptions = true)
public final class TrainExtraction implements Callable<Integer> {

    @Mixin
    private PageOptions options = new PageOptions();

    @Option(
            names = "--out-of-fold",
            description = "where to write what is extracted from each page by a model that has not seen its site")
    @Nullable
    Path outOfFold;

    @Option(names = "--trees", defaultValue = "150", description = "how many trees (${DEFAULT-VALUE})")
    int trees = 150;

    private final PageReader reader = new PageReader();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Runs the training from a command line. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command, ready to execute. */
    static CommandLine commandLine() {
        return OneLineErrors.in(new CommandLine(new TrainExtraction()));
    }

    @Override
    public Integer call() throws IOException {
        Path foldModels = options.foldModels();
        if (foldModels != null) {
            Files.createDirectories(foldModels);
        }
        List<Sample> samples =
                Corpus.read(options.corpus()).parallelStream().map(this::sample).toList();
        if (outOfFold != null) {
            try (PrintStream out = new PrintStream(Files.newOutputStream(outOfFold), false, StandardCharsets.UTF_8)) {
                IntStream.range(0, options.folds())
                        .parallel()
                        .mapToObj(f -> testFold(samples, f))
                        .forEachOrdered(out::print);
            }
        }
        Path model = options.model();
        if (model != null) {
            try (OutputStream out = Files.newOutputStream(model)) {
                learn(samples).write(out);
            }
        }
        return 0;
    }

    private Sample sample(CorpusPage page) {
        Page read = reader.read(page.source(), page.url());
        Candidates candidates = Candidates.of(read);
        byte[] labels = BlockLabels.of(page, candidates);
        return new Sample(page, candidates, labels, titles(read, page.title()));
    }

    /** What may be the headline; nothing to learn from where the true one has the site's name in it. */
    private static Map<String, float[]> titles(Page read, @Nullable String title) {
        Set<String> siteNames = SiteNames.of(read);
        boolean bare = title != null && Titles.withoutSite(title, siteNames).equals(title);
        return bare ? Titles.rows(read, siteNames) : Map.of();
    }

    private String testFold(List<Sample> samples, int fold) {
        StringBuilder out = new StringBuilder();
        Models learnt = foldModel(samples, fold);
        Extractor extractor = new Extractor(learnt);
        for (Sample sample : samples) {
            if (sample.page().fold(options.folds()) == fold) {
                ObjectNode line = json.createObjectNode();
                line.put("id", sample.page().id());
                String html = sample.page().source();
                StoryJson.fill(
                        line,
                        extractor.extract(
                                ArticleSource.ofPage(html, sample.page().url())));
                out.append(json.writeValueAsString(line)).append('\n');
            }
        }
        return out.toString();
    }

    private Models foldModel(List<Sample> samples, int fold) {
        List<Sample> others = samples.stream()
                .filter(s -> s.page().fold(options.folds()) != fold)
                .toList();
        return new FoldModels<>(options.foldModels(), Models::read, Models::write)
                .get(() -> from(others), () -> learn(others));
    }

    private LearntFrom from(List<Sample> samples) {
        LearntFrom from = new LearntFrom().and(BlockLearner.settings(trees)).and(TitleLearner.settings());
        samples.forEach(sample -> from.and(sample.digest()));
        return from;
    }

    private Models learn(List<Sample> samples) {
        return new Models(BlockLearner.learn(samples, trees), TitleLearner.learn(samples));
    }
}
