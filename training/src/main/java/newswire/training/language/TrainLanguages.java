package newswire.training.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import newswire.cli.console.OneLineErrors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns to tell languages. */
@Command(
        name = "train-languages",
        description = "Learns the model of languages from texts whose language is known.",
        mixinStandardHelpOptions = true)
public final class TrainLanguages implements Callable<Integer> {

    @Option(names = "--corpus", required = true, description = "JSON Lines with set, text and lang")
    Path corpus = Path.of("");

    @Option(names = "--sentences", description = "folder with a file xx.txt for each language, a sentence a line")
    @Nullable
    Path sentences;

    @Option(names = "--model", description = "where to write the model learnt from all texts")
    @Nullable
    Path model;

    @Option(
            names = "--folds",
            defaultValue = "0",
            description = "into how many parts the documents are dealt to measure on each what the others teach; "
                    + "0 to learn only (${DEFAULT-VALUE})")
    int folds;

    @Option(names = "--temperature", defaultValue = "0.58", description = "as measured with --folds (${DEFAULT-VALUE})")
    double temperature = 0.58;

    @Option(
            names = "--prior",
            defaultValue = "3",
            description = "what a language of most news is more likely by than another (${DEFAULT-VALUE})")
    double prior = 3;

    @Option(
            names = "--epochs",
            defaultValue = "8",
            description = "how often all texts are learnt from (${DEFAULT-VALUE})")
    int epochs = 8;

    @Option(names = "--bits", defaultValue = "17", description = "size of the patterns' hashes (${DEFAULT-VALUE})")
    int bits = 17;

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new TrainLanguages())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var texts = texts();
        out.println(texts.size() + " texts");
        var learner = new LanguageLearner(epochs, bits, temperature, prior);
        if (folds > 0) {
            measure(texts, learner, out);
        }
        if (model != null) {
            try (var file = Files.newOutputStream(model)) {
                learner.learn(texts).write(file);
            }
        }
        return 0;
    }

    private List<LabelledText> texts() throws IOException {
        var texts = new ArrayList<>(LanguageCorpus.lines(corpus));
        if (texts.isEmpty()) {
            throw new Failure(corpus + " has no texts");
        }
        if (sentences != null) {
            var languages = texts.stream().map(LabelledText::language).collect(Collectors.toSet());
            texts.addAll(LanguageCorpus.sentences(sentences, languages));
        }
        var serbian = texts.stream()
                .filter(SerbianLatin::isSerbianCyrillic)
                .map(SerbianLatin::of)
                .toList();
        texts.addAll(serbian);
        return texts;
    }

    private void measure(List<LabelledText> texts, LanguageLearner learner, PrintStream out) {
        var heldOut = new HeldOut();
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            var others =
                    texts.stream().filter(text -> !text.isIn(number, folds)).toList();
            var held = texts.stream().filter(text -> text.isIn(number, folds)).toList();
            heldOut.ask(learner.learn(others), held);
        }
        heldOut.report(out);
        out.printf("best temperature %.2f%n", heldOut.bestTemperature() * temperature);
    }
}
