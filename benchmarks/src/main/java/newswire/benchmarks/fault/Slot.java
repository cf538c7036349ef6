package newswire.benchmarks.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place that a process of one kind fills, one after the other, all with the same settings. Not thread-safe. */
final class Slot {

    private final String name;
    private final List<String> command;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param kind see {@link Child#main}
     * @param arguments of the program
     */
    Slot(String kind, String name, String memory, List<String> arguments, Path folder) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        this.command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                kind));
        command.addAll(arguments);
    }

    String name() {
        return name;
    }

    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** SIGTERM, as an orchestrator would; SIGKILL when that takes too long. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.toHandle().destroy(); // Process.destroy() would close its input, by which it dies at once
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** Stops the process without its knowing, so that it comes back as one that thinks it still owns its share. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets a frozen process go on. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
