package newswire.cli.tag;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import newswire.cli.console.Failure;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.entity.EntityModel;
import newswire.enrich.tag.language.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Tags many texts in one process, an object a line in and out. */
@Command(
        name = "tag",
        description = {
            "Shows the tags of a text, or tags many texts in one process.",
            "With FILE: shows what the taggers make of it. Without:",
            "Reads lines {\"id\",\"title\"?,\"text\",\"published\"?} from standard input, writes a line",
            "{\"id\",\"language\",\"confidence\",\"entities\",\"topics\",\"keyphrases\",\"quotes\",",
            "\"story\",\"duplicateOf\"} for each.",
            "With --check: reads the same lines and says whether offsets hold and tags are the same each time.",
            "Offsets are UTF-16 code units of the text; a tagger that does not read the language is left out."
        },
        mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {

    @Option(
            names = "--entities-model",
            defaultValue = "best",
            converter = ModelName.class,
            description =
                    "which model finds names: best, or open, learnt from openly licensed texts alone (${DEFAULT-VALUE})")
    private EntityModel model = EntityModel.BEST;

    @Option(
            names = "--check",
            description =
                    "instead of tags, print where an offset does not hold or where the same text, tagged by another"
                            + " instance, does not have the same tags, byte by byte; exit 1 when there is any such place")
    private boolean check;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a text in UTF-8, to be shown with its tags")
    private @Nullable Path file;

    /** Returns 0, or 1 when any line could not be read; what was wrong is said in that line's {@code error}. */
    @Override
    public Integer call() throws IOException {
        if (file != null) {
            show(file);
            return 0;
        }
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        boolean ok =
                check ? new TagCheck(taggers(), taggers(), out).run(lines) : new TagBatch(taggers()).run(lines, out);
        out.flush();
        return ok ? 0 : 1;
    }

    private void show(Path path) {
        var text = read(path);
        var language = new LanguageDetector().detect(text);
        var known = language == null ? null : TagSource.languageOf(language.code(), language.confidence());
        var tags = taggers().tag(TagSource.of("", text, known));
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        TagText.print(text, tags, out);
        out.println();
        out.println(TagText.marked(text, tags));
        out.flush();
    }

    private String read(Path path) {
        if (!Files.isReadable(path)) {
            throw new Failure("cannot read " + path + ": no such file, or no permission");
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException garbled) {
            throw new Failure("cannot read " + path + ": it is not UTF-8", garbled);
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private Taggers taggers() {
        return Taggers.shipped(model, TagCommand::warn);
    }

    private static void warn(String tagger, Throwable failure) {
        System.err.println("newswire: an article goes without the tags of " + tagger + ": " + failure);
    }

    private static final class ModelName implements ITypeConverter<EntityModel> {

        @Override
        public EntityModel convert(String name) {
            return Arrays.stream(EntityModel.values())
                    .filter(model -> label(model).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no model " + name + "; there are "
                            + Arrays.stream(EntityModel.values())
                                    .map(ModelName::label)
                                    .collect(Collectors.joining(", "))));
        }

        private static String label(EntityModel model) {
            return model.name().toLowerCase(Locale.ROOT);
        }
    }
}
