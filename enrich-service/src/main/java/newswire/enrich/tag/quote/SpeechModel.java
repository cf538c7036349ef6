package newswire.enrich.tag.quote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newswire.enrich.shipped.Shipped;

/**
 * Tells what somebody has said or written from other things between English quotation marks. Two linear models: whether the
 * words around a place report what stands there, and, knowing that, whether what is marked there is speech. Immutable.
 */
public final class SpeechModel {

    /** How many weights each of the two has. */
    public static final int SIZE = 1 << Slots.BITS;

    private static final Shipped<SpeechModel> SHIPPED =
            Shipped.with(SpeechModel.class, "speech.model", SpeechModel::read);

    private static final int FORMAT = 0x4e57_5331;
    private static final int STEPS = 8;
    private static final float STEPS_IN_ONE = 2;

    private final byte[] reported;
    private final float reportedUnit;
    private final byte[] speech;
    private final float speechUnit;
    private final float least;

    /**
     * @param reported weights of what is around
     * @param speech weights of what is marked and of how likely it is reported
     * @param least score of speech
     */
    public SpeechModel(float[] reported, float[] speech, float least) {
        this(bytes(reported), unit(reported), bytes(speech), unit(speech), least);
    }

    private SpeechModel(byte[] reported, float reportedUnit, byte[] speech, float speechUnit, float least) {
        this.reported = reported;
        this.reportedUnit = reportedUnit;
        this.speech = speech;
        this.speechUnit = speechUnit;
        this.least = least;
    }

    private static float unit(float[] weights) {
        float largest = Float.MIN_NORMAL;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest / Byte.MAX_VALUE;
    }

    private static byte[] bytes(float[] weights) {
        float unit = unit(weights);
        var bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / unit);
        }
        return bytes;
    }

    /** The model that ships with the service. */
    public static SpeechModel shipped() {
        return SHIPPED.get();
    }

    /** Whether it is likely enough that somebody has said or written what is marked. */
    boolean isSpeech(SpeechExample example) {
        return score(example) >= least;
    }

    /** The logarithm of the odds that what is marked is speech. */
    public float score(SpeechExample example) {
        return sum(speech, example.own(), speechUnit)
                + sum(speech, steps(example.kind(), reported(example)), speechUnit);
    }

    /** The logarithm of the odds that a place is in a clause that is reported. */
    public float reported(SpeechExample example) {
        return sum(reported, example.around(), reportedUnit);
    }

    private static float sum(byte[] weights, int[] slots, float unit) {
        int sum = 0;
        for (int slot : slots) {
            sum += weights[slot];
        }
        return sum * unit;
    }

    /** The slots that say how likely a clause with marks of this kind is reported. */
    public static int[] steps(String kind, float reported) {
        var slots = new Slots();
        int last = Math.clamp((int) Math.floor(reported * STEPS_IN_ONE), -STEPS, STEPS);
        for (int step = -STEPS; step <= last; step++) {
            slots.add("reported " + step);
            slots.add(kind + "reported " + step);
        }
        return slots.taken();
    }

    /** Reads what {@link #write} wrote. */
    public static SpeechModel read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        if (in.readInt() != FORMAT) {
            throw new IOException("not a model of this version");
        }
        float least = in.readFloat();
        float reportedUnit = in.readFloat();
        float speechUnit = in.readFloat();
        var reported = new byte[SIZE];
        var speech = new byte[SIZE];
        in.readFully(reported);
        in.readFully(speech);
        return new SpeechModel(reported, reportedUnit, speech, speechUnit, least);
    }

    /** Writes the model; the stream stays open. */
    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(FORMAT);
        out.writeFloat(least);
        out.writeFloat(reportedUnit);
        out.writeFloat(speechUnit);
        out.write(reported);
        out.write(speech);
        out.flush();
    }
}
