package newswire.benchmarks.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import newswire.cli.broker.LocalBroker;
import newswire.cli.broker.LocalPort;

/** A broker in a process of its own, so that its work is not taken for that of what is measured. */
public final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final Path folder;
    private final int port;

    private BrokerProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** The broker, until the end of standard input. */
    public static void main(String[] arguments) throws IOException {
        try (var broker = LocalBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // Nothing is said; that it ends is the message.
            }
        }
        System.exit(0);
    }

    /** Starts one on a free port, its data in a folder that is deleted in the end. */
    public static BrokerProcess start() throws IOException {
        var folder = Files.createTempDirectory("newswire-benchmark");
        int port = LocalPort.anyFree();
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.resolve("broker").toString(),
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.inputReader().readLine() == null) {
            throw new IOException("the broker did not start");
        }
        return new BrokerProcess(process, folder, port);
    }

    /** Where it is. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
