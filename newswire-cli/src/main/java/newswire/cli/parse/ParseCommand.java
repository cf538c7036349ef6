package newswire.cli.parse;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswire.cli.console.Failure;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parses one feed for a person, or JSON Lines of them for a program. */
@Command(
        name = "parse",
        description = {
            "Parses a feed and prints what is in it.",
            "Without FILE or URL: reads JSON Lines on standard input ({\"id\", \"file\", \"url\"?, \"headers\"?}) and writes a"
                    + " line for each on standard output ({\"id\", \"status\", \"feed\", \"entries\", ...})."
        },
        mixinStandardHelpOptions = true)
public final class ParseCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|URL",
            description = "A feed in a file or on the web; a web page, to see its feeds.")
    private @Nullable String source;

    @Option(
            names = "--dates",
            description = "Read dates instead: {\"id\", \"input\"} in, {\"id\", \"instant\"} out, a line each.")
    private boolean dates;

    @Option(names = "--folder", paramLabel = "DIR", description = "What relative files are relative to.")
    private Path folder = Path.of("");

    /** 0 when all went well, 1 when the one feed asked for could not be had, or a line could not be read. */
    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        if (source != null) {
            return readable(out, source);
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Batch batch = dates ? new DateBatch() : new FeedBatch(folder);
        return batch.run(lines, out) ? 0 : 1;
    }

    private Integer readable(PrintStream out, String from) {
        FeedDocument document;
        try {
            document = FeedSource.open(from, folder);
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
        return new FeedPage(out).print(document, new FeedParser().parse(document)) ? 0 : 1;
    }
}
