package newswire.enrich.extract.learnt;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.extract.block.BlockModel;
import newswire.enrich.shipped.Shipped;

/** All that extraction has learnt, in one file. */
public record Models(BlockModel blocks, Forest titles) {

    private static final int MAGIC = 0x4e574d35;
    private static final Shipped<Models> SHIPPED =
            Shipped.with(Models.class, "/newswire/enrich/extract/extraction.model", Models::read);

    /** The models that come with the library. */
    public static Models shipped() {
        return SHIPPED.get();
    }

    /** Writes the models in the form that {@link #read} takes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            blocks.write(data);
            titles.write(data);
        }
    }

    /** Reads models. @throws IOException when this is none, or it is damaged */
    public static Models read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a file of models of this version");
            }
            return new Models(BlockModel.read(data), Forest.read(data));
        }
    }
}
