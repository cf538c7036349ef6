package newswire.training.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.entity.Lexicon;
import newswire.enrich.tag.entity.WordTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the lexicon that models of names read. */
@Command(
        name = "build-lexicon",
        description = "Makes the lexicon that models of names read, out of clusters of words and lists of names.",
        mixinStandardHelpOptions = true)
public final class BuildLexicon implements Callable<Integer> {

    @Option(names = "--lexica", required = true, description = "the jar nlp4j-english-1.1.2.jar")
    Path lexica = Path.of("");

    @Option(
            names = "--gazetteers",
            required = true,
            description = "folder with cities.tsv, admin1.tsv and countries.tsv")
    Path gazetteers = Path.of("");

    @Option(names = "--lexicon", required = true, description = "where to write it")
    Path lexicon = Path.of("");

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new BuildLexicon())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var source = new Lexica(lexica);
        var built = new Lexicon(
                paths(source.brownClusters()),
                paths(VectorTree.paths(source.vectors())),
                WordTable.of(NameLists.read(source, gazetteers)));
        try (var file = Files.newOutputStream(lexicon)) {
            built.write(file);
        }
        return 0;
    }

    private static WordTable paths(Map<String, String> bits) {
        var paths = new HashMap<String, Integer>();
        bits.forEach((word, path) -> paths.put(word, Lexicon.path(path)));
        return WordTable.of(paths);
    }
}
