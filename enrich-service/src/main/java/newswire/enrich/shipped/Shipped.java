package newswire.enrich.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Something immutable that comes as a resource. It is read when it is first asked for, and kept: all that use it in a
 * process share one. Safe for use by several threads.
 */
public final class Shipped<T> {

    private final Class<?> owner;
    private final String name;
    private final Reader<T> reader;
    private @Nullable T content;

    private Shipped(Class<?> owner, String name, Reader<T> reader) {
        this.owner = owner;
        this.name = name;
        this.reader = reader;
    }

    /** Makes what it is of the resource's bytes. */
    public interface Reader<T> {

        /** Reads it all; the stream is closed by the caller. */
        T read(InputStream from) throws IOException;
    }

    /**
     * @param owner whose resource it is
     * @param name as {@link Class#getResourceAsStream} takes it
     */
    public static <T> Shipped<T> with(Class<?> owner, String name, Reader<T> reader) {
        return new Shipped<>(owner, name, reader);
    }

    /** What the resource holds, always the same. */
    public synchronized T get() {
        if (content == null) {
            content = read();
        }
        return content;
    }

    private T read() {
        try (var in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
