package newswire.enrich.extract.printed;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.shipped.Shipped;

/**
 * What has been learnt of printed pages: trees that judge each line, trees that judge it again in the light of the lines around,
 * and trees that tell which line is the headline. A forest each knows what else lines are.
 */
public record PrintedModel(Forest first, Forest second, Forest headlines, List<Forest> roles) {

    private static final int MAGIC = 0x4e575031;
    private static final Shipped<PrintedModel> SHIPPED =
            Shipped.with(PrintedModel.class, "/newswire/enrich/extract/printed/printed.model", PrintedModel::read);

    public PrintedModel {
        roles = List.copyOf(roles);
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
            for (Forest role : roles) {
                role.write(data);
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
            List<Forest> roles = new ArrayList<>();
            while (roles.size() < LineRole.values().length) {
                roles.add(Forest.read(data));
            }
            return new PrintedModel(first, second, headlines, roles);
        }
    }
}
