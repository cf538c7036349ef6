package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFeedMemoryTests {

    @TempDir
    Path folder;

    @Test
    void parsesEachWithin32MiBBeyondTheDocument() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx80m",
                "-Xmn6m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ParseInLittleMemory.class.getName()));
        command.addAll(HostileFeeds.ALL.keySet());
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(Files.readString(said, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(HostileFeeds.ALL.keySet());
        assertThat(exit).isZero();
    }
}
