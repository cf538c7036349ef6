package newswire.benchmarks.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Extraction against readability4j and against jsoup's parse alone, over a folder of pages. One operation reads every page
 * once; with {@code -prof gc} JMH also tells what that allocates. {@link PageCost} measures the same by CPU time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ExtractBenchmark {

    /** A folder of {@code .html} or {@code .html.gz} files, looked through with all its subfolders. */
    @Param("")
    public String pages = "";

    /** Who reads them. */
    @Param({"jsoup", "newswire", "readability4j"})
    public String reader = "";

    private List<String> texts = List.of();
    private Reader.Reading reading = page -> null;

    @Setup(Level.Trial)
    public void load() throws IOException {
        texts = NewsPages.in(Path.of(pages));
        if (texts.isEmpty()) {
            throw new IllegalStateException("no pages in '" + pages + "': name a folder with -p pages=DIR");
        }
        reading = Reader.valueOf(reader).open();
    }

    @Benchmark
    public void read(Blackhole hole) {
        for (String page : texts) {
            hole.consume(reading.read(page));
        }
    }
}
