package newswire.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Models that have not seen a fold of the pages, kept in a folder, so that what depends on them can be measured again without
 * learning them anew.
 *
 * @param folder null to keep none
 */
public record FoldModels<M>(@Nullable Path folder, Reader<M> reader, Writer<M> writer) {

    /** Reads a model that was kept. */
    public interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    /** Writes a model so that it can be read again. */
    public interface Writer<M> {
        void write(M model, OutputStream out) throws IOException;
    }

    /** The model that was kept of those learnt from the same, or else as it is learnt now. */
    public M get(Supplier<LearntFrom> from, Supplier<M> learning) {
        Path kept = folder == null ? null : folder.resolve(from.get().name() + ".model");
        try {
            if (kept != null && Files.exists(kept)) {
                try (InputStream in = Files.newInputStream(kept)) {
                    return reader.read(in);
                }
            }
            M learnt = learning.get();
            if (kept != null) {
                Files.createDirectories(kept.getParent());
                try (OutputStream out = Files.newOutputStream(kept)) {
                    writer.write(learnt, out);
                }
            }
            return learnt;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
