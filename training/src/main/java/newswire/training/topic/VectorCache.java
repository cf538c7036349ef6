package newswire.training.topic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import newswire.enrich.tag.keyphrase.Terms;
import newswire.enrich.tag.topic.TextEncoder;
import org.jspecify.annotations.Nullable;

/** Keeps vectors of texts from one run to the next, since the encoder takes most of the time. */
final class VectorCache {

    private final @Nullable Path file;
    private final Map<Long, float[]> vectors = new LinkedHashMap<>();
    private @Nullable TextEncoder encoder;

    /** @param file null to keep nothing */
    VectorCache(@Nullable Path file) throws IOException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    long key = in.readLong();
                    var vector = new float[TextEncoder.SIZE];
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] = in.readFloat();
                    }
                    vectors.put(key, vector);
                }
            }
        }
    }

    float[] of(String title, String text) {
        return vectors.computeIfAbsent(Terms.hash(title + '\n' + text), any -> encode(title, text));
    }

    private float[] encode(String title, String text) {
        if (encoder == null) {
            encoder = TextEncoder.shipped();
        }
        return encoder.encode(title, text);
    }

    void save() throws IOException {
        if (file == null || encoder == null) {
            return;
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(vectors.size());
            for (var entry : vectors.entrySet()) {
                out.writeLong(entry.getKey());
                for (float value : entry.getValue()) {
                    out.writeFloat(value);
                }
            }
        }
    }
}
