package newswire.cli.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import newswire.cli.console.Failure;

/**
 * Where one Newswire on this machine keeps what it must know again after a restart.
 *
 * @param path absolute
 * @param id tells this Newswire from others on the same Kafka
 */
record DataFolder(Path path, String id) {

    private static final String ID_FILE = "newswire-id";

    /**
     * Makes the folder when it is not there yet.
     *
     * @throws Failure when it can't be used
     */
    static DataFolder open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(ID_FILE);
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString().substring(0, 8));
            }
            return new DataFolder(folder, Files.readString(file).strip());
        } catch (IOException e) {
            throw new Failure(
                    "the data folder " + folder + " can't be used (" + Failure.reason(e)
                            + "); choose another one with --data",
                    e);
        }
    }

    Path broker() {
        return path.resolve("broker");
    }
}
