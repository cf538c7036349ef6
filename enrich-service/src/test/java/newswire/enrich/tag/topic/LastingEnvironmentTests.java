package newswire.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastingEnvironmentTests {

    @TempDir
    Path unpacked = Path.of("");

    /** In a process of its own, since it has to end: other hooks run, and are long done, while it still loads. */
    @Test
    void loadsModelsWhileTheProcessEndsFromLibrariesThatAreRemovedByThen() throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.io.tmpdir=" + unpacked,
                "-cp",
                System.getProperty("java.class.path"),
                LoadsAtItsEnd.class.getName());

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("0 files; " + "loaded".repeat(5));
        assertThat(process.waitFor()).isZero();
    }

    static final class LoadsAtItsEnd {

        public static void main(String[] args) throws IOException {
            var environment = LastingEnvironment.get();
            byte[] model;
            try (var in = TextEncoder.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) {
                model = in.readAllBytes();
            }
            try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                System.out.print(left.count() + " files; ");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (int i = 0; i < 5; i++) {
                    try (var session = environment.createSession(model)) {
                        System.out.print(session.getInputNames().isEmpty() ? "" : "loaded");
                    } catch (OrtException e) {
                        System.out.print(e);
                    }
                }
            }));
        }
    }
}
