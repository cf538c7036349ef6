package newswire.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that is run for what it prints. */
final class ExampleProcess {

    private static final int LONGEST_SECONDS = 40;

    private ExampleProcess() {}

    /** Lines until all of {@code expected} have been seen, the program ends or time is up; then it is stopped. */
    static List<String> linesOf(Path folder, Collection<String> expected, List<String> command) throws Exception {
        var errors = Files.createTempFile("example", ".err");
        try {
            return linesOf(folder, expected, command, errors);
        } finally {
            Files.delete(errors);
        }
    }

    private static List<String> linesOf(Path folder, Collection<String> expected, List<String> command, Path errors)
            throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var lines = new ArrayList<String>();
        var reading = CompletableFuture.runAsync(() -> {
            try (var out = process.inputReader(UTF_8)) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                    if (lines.containsAll(expected)) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try {
            reading.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(command + " printed " + lines + " and complained: " + Files.readString(errors), e);
        } finally {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        if (!lines.containsAll(expected)) {
            lines.add("complaints: " + Files.readString(errors));
        }
        return lines;
    }

    /** Whether a command can be run and ends well. */
    static boolean succeeds(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean succeeds(String... command) {
        return succeeds(Path.of("."), Map.of(), List.of(command));
    }
}
