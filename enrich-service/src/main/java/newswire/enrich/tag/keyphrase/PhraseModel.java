package newswire.enrich.tag.keyphrase;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newswire.enrich.shipped.Shipped;

/** How likely people print a phrase: a weight for each step of each feature. Immutable. */
public final class PhraseModel {

    private static final Shipped<PhraseModel> SHIPPED =
            Shipped.with(PhraseModel.class, "keyphrases.model", PhraseModel::read);

    private static final int FORMAT = 0x4e57_5031;

    private final float[] weights;

    /** @param weights one for each step of each feature, and last of all a constant */
    public PhraseModel(float[] weights) {
        if (weights.length != PhraseFeatures.SIZE + 1) {
            throw new IllegalArgumentException("a model has a weight for each step");
        }
        this.weights = weights.clone();
    }

    /** The model that ships with the service. */
    public static PhraseModel shipped() {
        return SHIPPED.get();
    }

    /**
     * From 0 to 1.
     *
     * @param bonus on the scale of log odds
     */
    public double probability(int[] features, double bonus) {
        double sum = weights[PhraseFeatures.SIZE];
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + StrictMath.exp(-sum - bonus));
    }

    /** Reads what {@link #write} wrote. */
    public static PhraseModel read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != FORMAT) {
            throw new IOException("not a model of this version");
        }
        var weights = new float[PhraseFeatures.SIZE + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        return new PhraseModel(weights);
    }

    /** Writes the model; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
        out.flush();
    }
}
