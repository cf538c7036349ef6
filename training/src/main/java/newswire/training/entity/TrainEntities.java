package newswire.training.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.cli.console.Failure;
import newswire.cli.console.OneLineErrors;
import newswire.enrich.tag.entity.Lexicon;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns to find people, organisations and places. */
@Command(
        name = "train-entities",
        description = "Learns the model of names from texts whose names are known, and measures it.",
        mixinStandardHelpOptions = true)
public final class TrainEntities implements Callable<Integer> {

    @Option(
            names = "--corpus",
            required = true,
            description = "JSON Lines with id, set, split, text and entities (start, end, type)")
    Path corpus = Path.of("");

    @Option(names = "--lexicon", required = true, description = "as build-lexicon wrote it")
    Path lexicon = Path.of("");

    @Option(names = "--learn", split = ",", required = true, description = "set:split to learn from, several by commas")
    List<String> learn = List.of();

    @Option(names = "--measure", split = ",", description = "set:split to measure on")
    List<String> measure = List.of();

    @Option(names = "--model", required = true, description = "where to write the model")
    Path model = Path.of("");

    @Option(
            names = "--epochs",
            defaultValue = "8",
            description = "how often all texts are learnt from (${DEFAULT-VALUE})")
    int epochs = 8;

    @Option(names = "--bits", defaultValue = "20", description = "size of the table of weights (${DEFAULT-VALUE})")
    int bits = 20;

    @Option(
            names = "--eagerness",
            defaultValue = "0.6",
            description = "finds more names, and more that are none, the greater it is (${DEFAULT-VALUE})")
    double eagerness = 0.6;

    /** Runs the command and exits. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.in(new CommandLine(new TrainEntities())).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var texts = NamedText.read(corpus);
        var lessons = texts.stream().filter(text -> learn.contains(part(text))).toList();
        if (lessons.isEmpty()) {
            throw new Failure(corpus + " has no text of " + String.join(" or ", learn));
        }
        Lexicon words;
        try (var in = Files.newInputStream(lexicon)) {
            words = Lexicon.read(in);
        }
        out.println(lessons.size() + " texts to learn from");
        var learnt = new EntityLearner(words, epochs, bits, eagerness).learn(lessons);
        try (var file = Files.newOutputStream(model)) {
            learnt.write(file);
        }
        out.println(Files.size(model) + " bytes");
        var measured = new EntityMeasure(learnt);
        for (var part : measure) {
            var of = texts.stream().filter(text -> part(text).equals(part)).toList();
            measured.report(part, of, out);
            measured.report(
                    part + " in capitals", of.stream().map(Cased::capitals).toList(), out);
            measured.report(part + " as titles", of.stream().map(Cased::titles).toList(), out);
        }
        return 0;
    }

    private static String part(NamedText text) {
        return text.set() + ":" + text.split();
    }
}
