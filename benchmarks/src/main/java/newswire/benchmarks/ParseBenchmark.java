package newswire.benchmarks;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newswire.ingest.parse.FeedDocument;
import newswire.ingest.parse.FeedParser;
import newswire.ingest.parse.ParseOutcome;
import newswire.ingest.parse.ParseOutcome.Parsed;
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
 * The whole of our parser (decoding, repair, mapping, dates) against ROME alone, over a folder of feeds that both can
 * read. One operation parses every feed once; with {@code -prof gc} JMH also tells what that allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ParseBenchmark {

    /** A folder of feeds, looked through with all its subfolders. */
    @Param("")
    public String feeds = "";

    private final FeedParser parser = new FeedParser();
    private final List<byte[]> documents = new ArrayList<>();

    /** Loads the feeds; those that ROME can't read are left out, so that both do the same work. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(feeds))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] document = Files.readAllBytes(file);
                if (isReadByBoth(document)) {
                    documents.add(document);
                }
            }
        }
        if (documents.isEmpty()) {
            throw new IllegalStateException("no feeds in '" + feeds + "': name a folder with -p feeds=DIR");
        }
        long bytes = documents.stream().mapToLong(document -> document.length).sum();
        System.out.printf("%d feeds, %d bytes on average%n", documents.size(), bytes / documents.size());
    }

    /** Ours. */
    @Benchmark
    public void newswire(Blackhole hole) {
        for (byte[] document : documents) {
            hole.consume(ours(document));
        }
    }

    /** ROME with its own character set detection, as its documentation shows it. */
    @Benchmark
    public void rome(Blackhole hole) throws IOException, FeedException {
        for (byte[] document : documents) {
            hole.consume(rome(document));
        }
    }

    private boolean isReadByBoth(byte[] document) {
        try {
            return rome(document).getEntries() != null && ours(document) instanceof Parsed;
        } catch (IOException | FeedException | RuntimeException e) {
            return false;
        }
    }

    private ParseOutcome ours(byte[] document) {
        return parser.parse(new FeedDocument(document, "application/xml", null));
    }

    private static SyndFeed rome(byte[] document) throws IOException, FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(false);
        return input.build(new XmlReader(new ByteArrayInputStream(document), "application/xml", true));
    }
}
