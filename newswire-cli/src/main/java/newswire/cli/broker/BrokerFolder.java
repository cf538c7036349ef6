package newswire.cli.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import newswire.cli.console.Failure;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A broker's folder, held by this process until closed. */
final class BrokerFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private BrokerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for this process, and makes and formats it if need be. */
    static BrokerFolder open(Path path) {
        var folder = new BrokerFolder(path.toAbsolutePath().normalize(), lock(path));
        try {
            if (Files.exists(path.resolve("meta.properties"))) {
                folder.requireKnownVersion();
            } else {
                folder.format();
            }
            return folder;
        } catch (Failure e) {
            folder.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    // Kafka locks a file of its own, but first complains at length when it can't.
    private static FileChannel lock(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw inUse(path, e);
        } catch (IOException e) {
            throw new Failure(
                    "the data folder " + path + " can't be used (" + e + "); choose another one with --data", e);
        }
        throw inUse(path, null);
    }

    private static Failure inUse(Path path, @Nullable Throwable cause) {
        var message = "the data folder " + path
                + " is in use by another newswire; stop that one, or choose another folder with --data";
        return cause == null ? new Failure(message) : new Failure(message, cause);
    }

    private void requireKnownVersion() {
        try {
            var unused = new BootstrapDirectory(path.toString()).read().metadataVersion();
        } catch (Exception e) {
            throw new Failure(
                    "the data folder " + path + " was written by another version of Kafka (" + Failure.reason(e)
                            + "); choose another one with --data",
                    e);
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(path.toString())
                    .setMetadataLogDirectory(path.toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new Failure(
                    "the data folder " + path + " can't be used (" + Failure.reason(e)
                            + "); choose another one with --data",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Failure("the data folder " + path + " could not be released: " + Failure.reason(e), e);
        }
    }
}
