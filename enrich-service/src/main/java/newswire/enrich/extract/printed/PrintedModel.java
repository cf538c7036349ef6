package newswire.enrich.extract.printed;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.shipped.Shipped;

/**
 * What has been learnt of printed pages: trees that judge each line, trees that judge it again in the light of the lines around,
 * and trees that tell which line is the headline. Of each role a forest tells which lines have it; of one without a forest none has.
 */
public record PrintedModel(Forest first, Forest second, Forest headlines, Map<LineRole, Forest> roles) {

    private static final int MAGIC = 0x4e575032;
    private static final Shipped<PrintedModel> SHIPPED =
            Shipped.with(PrintedModel.class, "/newswire/enrich/extract/printed/printed.model", PrintedModel::read);

    public PrintedModel {
        roles = Map.copyOf(roles);
    }

    /** The model that comes with the library. */
    public static PrintedModel shipped() {
        return SHIPPED.get();
    }

    /** Writes the model in the form that {@link #read} takes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            first.write(data);
            second.write(data);
            headlines.write(data);
            data.writeByte(roles.size());
            for (LineRole role : LineRole.values()) {
                Forest forest = roles.get(role);
                if (forest != null) {
                    data.writeUTF(role.name());
                    forest.write(data);
                }
            }
        }
    }

    /** Reads a model. @throws IOException when this is none, or it is damaged */
    public static PrintedModel read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a model of printed pages of this version");
            }
            Forest first = Forest.read(data);
            Forest second = Forest.read(data);
            Forest headlines = Forest.read(data);
            Map<LineRole, Forest> roles = new EnumMap<>(LineRole.class);
            for (int left = data.readUnsignedByte(); left > 0; left--) {
                roles.put(role(data.readUTF()), Forest.read(data));
            }
            return new PrintedModel(first, second, headlines, roles);
        }
    }

    private static LineRole role(String name) throws IOException {
        try {
            return LineRole.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("a role of lines that nobody knows: " + name, unknown);
        }
    }
}
