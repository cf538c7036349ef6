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
import newswire.enrich.tag.entity.NameModel;
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

    @Option(
            names = "--learn",
            split = ",",
            description = "set:split to learn from, several by commas; without it the model that is there is measured")
    List<String> learn = List.of();

    @Option(names = "--measure", split = ",", description = "set:split to measure on")
    List<String> measure = List.of();

    @Option(names = "--model", required = true, description = "where to write the model, or where it is")
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
        Lexicon words;
        try (var in = Files.newInputStream(lexicon)) {
            words = Lexicon.read(in);
        }
        var measured = new EntityMeasure(learn.isEmpty() ? earlier(words) : learnt(texts, words, out));
        for (var part : measure) {
            var of = texts.stream().filter(text -> part(text).equals(part)).toList();
            measured.report(part, of, out);
            measured.report(
                    part + " in capitals", of.stream().map(Cased::capitals).toList(), out);
            measured.report(part + " as titles", of.stream().map(Cased::titles).toList(), out);
        }
        return 0;
    }

    private NameModel earlier(Lexicon words) throws IOException {
        try (var file = Files.newInputStream(model)) {
            return NameModel.read(words, file);
        }
    }

    private NameModel learnt(List<NamedText> texts, Lexicon words, PrintStream out) throws IOException {
        var lessons = texts.stream().filter(text -> learn.contains(part(text))).toList();
        if (lessons.isEmpty()) {
            throw new Failure(corpus + " has no text of " + String.join(" or ", learn));
        }
        out.println(lessons.size() + " texts to learn from");
        var learnt = new EntityLearner(words, epochs, bits, eagerness).learn(lessons);
        try (var file = Files.newOutputStream(model)) {
            learnt.write(file);
        }
        out.println(Files.size(model) + " bytes");
        return learnt;
    }

    private static String part(NamedText text) {
        return text.set() + ":" + text.split();
    }
}
