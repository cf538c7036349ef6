package newswire.benchmarks.extract;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reader has cost over several passes. Runs on the calling thread. */
final class Cost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    final Reader reader;
    private final Reader.Reading reading;
    private final List<String> pages;
    private final List<Long> samples = new ArrayList<>();
    private final long[] allocated;
    private long process;
    private int passes;
    private @Nullable Object kept;

    Cost(Reader reader, List<String> pages) {
        this.reader = reader;
        this.reading = reader.open();
        this.pages = pages;
        this.allocated = new long[pages.size()];
    }

    /** Reads all pages once; what a pass for warming up costs is not counted. */
    void pass(boolean counted) {
        long processBefore = PROCESS.getProcessCpuTime();
        for (int i = 0; i < pages.size(); i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            kept = reading.read(pages.get(i));
            long end = THREADS.getCurrentThreadCpuTime();
            if (counted) {
                samples.add(end - start);
                allocated[i] = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            }
        }
        process += counted ? PROCESS.getProcessCpuTime() - processBefore : 0;
        passes += counted ? 1 : 0;
    }

    /** Milliseconds of CPU per page, on the reading thread. */
    double mean() {
        return samples.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
    }

    /** Milliseconds of CPU per page of the whole process: with garbage collection and compilation. */
    double processMean() {
        return process / 1e6 / passes / pages.size();
    }

    /** Milliseconds that so much of all readings stayed under, such as 0.99. */
    double quantile(double share) {
        long[] sorted = samples.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    /** Bytes allocated in all for each character of the pages. */
    double allocatedPerCharacter() {
        long characters = pages.stream().mapToLong(String::length).sum();
        return Arrays.stream(allocated).sum() / (double) characters;
    }

    @Override
    public String toString() {
        return String.valueOf(kept);
    }
}
