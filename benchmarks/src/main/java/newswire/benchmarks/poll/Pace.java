package newswire.benchmarks.poll;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much a process has done once it was warm.
 *
 * @param number requests or polls
 * @param cpuSeconds that the whole process has taken for them, on all cores and with all that the JVM does beside
 * @param seconds that have passed
 */
record Pace(long number, double cpuSeconds, double seconds) {

    private static final String MARK = "pace: ";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * What this process does of it after it has done {@code warmUp}.
     *
     * @param number to measure: by time it would be the fewer the busier the machine is otherwise
     */
    static Pace measure(LongSupplier done, long warmUp, long number) throws InterruptedException {
        await(done, warmUp);
        System.gc();
        long before = done.getAsLong();
        long cpu = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        await(done, before + number);
        return new Pace(
                done.getAsLong() - before, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private static void await(LongSupplier done, long number) throws InterruptedException {
        while (done.getAsLong() < number) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Tells the process that has started this one with {@link #of}. */
    void tell() {
        System.out.printf(Locale.ROOT, "%s%d %f %f%n", MARK, number, cpuSeconds, seconds);
    }

    /** What a process tells that has this main class, these arguments, and this process's options of the JVM. */
    static Pace of(Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    var numbers = line.substring(MARK.length()).split(" ", -1);
                    return new Pace(
                            Long.parseLong(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
                }
                System.out.println(line);
            }
        } finally {
            process.destroy();
        }
        throw new IOException(main.getSimpleName() + " has ended without a result");
    }

    /** Of it in a second of CPU time. */
    double perCpuSecond() {
        return number / cpuSeconds;
    }

    @Override
    public String toString() {
        return "%,d in %.1f s with %.1f s of CPU time: %.1f µs each"
                .formatted(number, seconds, cpuSeconds, cpuSeconds * 1e6 / number);
    }
}
