package newswire.cli.tag;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tags many texts in one process, an object a line in and out. */
@Command(
        name = "tag",
        description = {
            "Tags many texts in one process.",
            "Reads lines {\"id\",\"title\"?,\"text\"} from standard input,",
            "writes a line {\"id\",\"language\",\"confidence\"} for each to standard output."
        },
        mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {

    /** Returns 0, or 1 when any line could not be read; what was wrong is said in that line's {@code error}. */
    @Override
    public Integer call() throws IOException {
        var batch = new TagBatch();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        boolean ok = batch.run(lines, out);
        out.flush();
        return ok ? 0 : 1;
    }
}
