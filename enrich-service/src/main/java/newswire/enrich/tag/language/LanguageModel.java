package newswire.enrich.tag.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newswire.enrich.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/** The models of all scripts that more than one language is written in. Immutable. */
public final class LanguageModel {

    private static final Shipped<LanguageModel> SHIPPED =
            Shipped.with(LanguageModel.class, "languages.model", LanguageModel::read);

    private static final int FORMAT = 0x4e574c31;

    private final Map<WritingSystem, LinearModel> models;

    public LanguageModel(Map<WritingSystem, LinearModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** The model that ships with the service. */
    public static LanguageModel shipped() {
        return SHIPPED.get();
    }

    /** The model of a script, null where there is none. */
    public @Nullable LinearModel of(WritingSystem system) {
        return models.get(system);
    }

    /** Reads what {@link #write} wrote. */
    public static LanguageModel read(InputStream from) throws IOException {
        var in = new DataInputStream(new InflaterInputStream(from));
        if (in.readInt() != FORMAT) {
            throw new IOException("not a language model of this version");
        }
        var models = new EnumMap<WritingSystem, LinearModel>(WritingSystem.class);
        for (int left = in.readInt(); left > 0; left--) {
            models.put(WritingSystem.valueOf(in.readUTF()), LinearModel.read(in));
        }
        return new LanguageModel(models);
    }

    /** Writes the model, compressed; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var deflated = new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(deflated);
        out.writeInt(FORMAT);
        out.writeInt(models.size());
        for (var entry : models.entrySet()) {
            out.writeUTF(entry.getKey().name());
            entry.getValue().write(out);
        }
        out.flush();
        deflated.finish();
    }
}
