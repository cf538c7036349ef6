package newswire.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The words of a command line, by their places. What is missing or wrong ends the process with exit code 2 and a line that
 * says how it is used.
 */
public final class Arguments {

    private final String usage;
    private final String[] words;

    /** @param usage the command's name and what it takes, as {@code PageCost FOLDER [PASSES]} */
    public Arguments(String usage, String[] words) {
        this.usage = usage;
        this.words = words.clone();
    }

    /** The whole number of at least 1 at a place, or the usual one where there are not so many words. */
    public int number(int place, int usual) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, longNumber(place, usual)));
    }

    /** As {@link #number}, of any size. */
    public long longNumber(int place, long usual) {
        if (place >= words.length) {
            return usual;
        }
        try {
            long number = Long.parseLong(words[place]);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw end("'" + words[place] + "' is no whole number");
        }
        throw end("'" + words[place] + "' is not above 0");
    }

    /** The file at a place, which is there. */
    public Path file(int place) {
        var path = existing(place);
        if (Files.isDirectory(path)) {
            throw end(path + " is a folder");
        }
        return path;
    }

    /** The folder at a place, which is there. */
    public Path folder(int place) {
        var path = existing(place);
        if (!Files.isDirectory(path)) {
            throw end(path + " is no folder");
        }
        return path;
    }

    /**
     * What was read of the file or folder at a place, which is not nothing.
     *
     * @param what one of them is
     */
    public <T> List<T> some(int place, String what, List<T> read) {
        if (read.isEmpty()) {
            throw end("there is no " + what + " in " + words[place]);
        }
        return read;
    }

    private Path existing(int place) {
        if (place >= words.length) {
            throw end("something is missing");
        }
        var path = Path.of(words[place]);
        if (!Files.isReadable(path)) {
            throw end("there is no " + path + ", or no permission to read it");
        }
        return path;
    }

    /** Ends the process: the exception is for the compiler alone. */
    private IllegalStateException end(String what) {
        System.err.println(what + "; usage: " + usage);
        System.exit(2);
        return new IllegalStateException(what);
    }
}
