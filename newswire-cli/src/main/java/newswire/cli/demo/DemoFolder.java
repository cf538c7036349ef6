package newswire.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.cli.console.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where a demo keeps its data: a folder that the person chose, or one that is deleted at the end. */
record DemoFolder(Path path, boolean temporary) implements AutoCloseable {

    static DemoFolder of(@Nullable Path chosen) {
        try {
            return chosen == null
                    ? new DemoFolder(Files.createTempDirectory("newswire-demo"), true)
                    : new DemoFolder(chosen, false);
        } catch (IOException e) {
            throw new Failure("no temporary folder can be made (" + e + "); name one with --data", e);
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                FileSystemUtils.deleteRecursively(path);
            } catch (IOException e) {
                throw new Failure("the temporary folder " + path + " could not be deleted: " + e, e);
            }
        }
    }
}
