package newswire.training.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import newswire.cli.console.Failure;
import tools.jackson.core.JacksonException;

/**
 * A file of somebody else's, in UTF-8, compressed if its name ends in {@code .gz}. Whatever is wrong with it ends in a
 * {@link Failure} that names it.
 */
public record SourceFile(Path path) {

    /** The files of a folder of which this holds, and of those below it, in the order of their names; at least one. */
    public static List<Path> in(Path folder, String suffix, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> file.toString().endsWith(suffix) && wanted.test(folder.relativize(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Failure(folder + ": has none of the files *" + suffix + " that it should have");
            }
            return found;
        } catch (IOException unreadable) {
            throw new SourceFile(folder).unreadable(unreadable);
        }
    }

    /** What reads the text of a file. */
    interface Reading<T> {
        T read(BufferedReader from) throws IOException;
    }

    /** What is read from its text. */
    <T> T read(Reading<T> reading) {
        try (var from = Files.newInputStream(path);
                var plain = path.toString().endsWith(".gz") ? new GZIPInputStream(from) : from;
                var text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
            return reading.read(text);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        } catch (JacksonException malformed) {
            throw wrong(malformed);
        }
    }

    private Failure unreadable(IOException why) {
        return switch (why) {
            case NoSuchFileException missing -> new Failure(path + ": there is no such file", missing);
            case NotDirectoryException file -> new Failure(path + ": is no folder", file);
            case CharacterCodingException other -> new Failure(path + ": is not in UTF-8", other);
            case ZipException other -> new Failure(path + ": is not compressed by gzip", other);
            default -> new Failure(path + ": cannot be read: " + Failure.reason(why), why);
        };
    }

    private Failure wrong(JacksonException malformed) {
        if (malformed.getCause() instanceof IOException why) {
            return unreadable(why);
        }
        return wrong(malformed.getLocation().getLineNr(), malformed);
    }

    /** Says what is wrong in a line, the first of which is 1. */
    Failure wrong(long line, String what) {
        return new Failure(path + ", line " + line + ": " + what);
    }

    /** Says what is malformed in a line. */
    Failure wrong(long line, JacksonException malformed) {
        var message = malformed.getOriginalMessage();
        return new Failure(
                path + ", line " + line + ": " + message.lines().findFirst().orElse(message), malformed);
    }
}
