package newswire.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands ask for that learn from the pages of the corpus and measure with their sites kept apart. */
public final class PageOptions {

    @Option(names = "--corpus", required = true, description = "folder of sets, each with a truth.jsonl")
    private Path corpus = Path.of("");

    @Option(names = "--model", description = "where to write the model learnt from all pages")
    @Nullable
    private Path model;

    @Option(
            names = "--fold-models",
            description =
                    "folder that keeps the folds' models, so that the rest can be measured again without learning")
    @Nullable
    private Path foldModels;

    private int folds = 5;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--folds",
            defaultValue = "5",
            description = "into how many parts the sites are dealt (${DEFAULT-VALUE})")
    private void folds(int number) {
        if (number < 2) {
            throw new ParameterException(spec.commandLine(), "--folds is a number from 2 on");
        }
        folds = number;
    }

    /** The folder of sets. */
    public Path corpus() {
        return corpus;
    }

    /** Where the model of all pages goes, null for nowhere. */
    public @Nullable Path model() {
        return model;
    }

    /** Where the folds' models are kept, null for nowhere. */
    public @Nullable Path foldModels() {
        return foldModels;
    }

    /** How many parts there are, 2 or more. */
    public int folds() {
        return folds;
    }
}
