package newswire.enrich.tag.entity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A layer of a {@link Network}: for each input a row of weights, one an output, then a row of what is added to them. Each row
 * is an array of its own: only then does the JVM add several outputs at once.
 * Sums are made in one order, in strict arithmetic: the same on every machine.
 */
public final class Layer {

    private final int in;
    private final int out;
    private final float[][] rows;

    /** A layer whose weights are all 0. */
    public Layer(int in, int out) {
        this.in = in;
        this.out = out;
        this.rows = new float[in + 1][out];
    }

    /** How many numbers come out. */
    public int out() {
        return out;
    }

    /** How many numbers come in. */
    public int in() {
        return in;
    }

    /**
     * The weights of an input, or after the last input's what is added; themselves, no copy: who learns a layer changes them
     * in place.
     */
    public float[] row(int input) {
        return rows[input];
    }

    /** What it makes of a word and {@code reach} words before and after it; words that are not there count as zeros. */
    public float[] of(float[][] words, int word, int reach) {
        var inputs = new float[in];
        var theirs = new float[in][];
        int number = 0;
        for (int o = Math.max(-reach, -word); o <= reach && word + o < words.length; o++) {
            var from = words[word + o];
            int first = (o + reach) * from.length;
            for (int k = 0; k < from.length; k++) {
                if (from[k] != 0) {
                    inputs[number] = from[k];
                    theirs[number++] = rows[first + k];
                }
            }
        }
        var made = rows[in].clone();
        int i = 0;
        for (; i + 3 < number; i += 4) {
            addFour(inputs, theirs, i, made);
        }
        for (; i < number; i++) {
            addOne(inputs[i], theirs[i], made);
        }
        return made;
    }

    /** Adds to each sum one after the other, as {@link #addOne} would, but loads and stores it once. */
    private static void addFour(float[] inputs, float[][] rows, int i, float[] to) {
        float a = inputs[i];
        float b = inputs[i + 1];
        float c = inputs[i + 2];
        float d = inputs[i + 3];
        var ofA = rows[i];
        var ofB = rows[i + 1];
        var ofC = rows[i + 2];
        var ofD = rows[i + 3];
        for (int j = 0; j < to.length; j++) {
            to[j] = to[j] + a * ofA[j] + b * ofB[j] + c * ofC[j] + d * ofD[j];
        }
    }

    private static void addOne(float input, float[] row, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += input * row[j];
        }
    }

    /** As {@link #of}, but nothing below 0 comes out. */
    public float[] positive(float[][] words, int word, int reach) {
        var made = of(words, word, reach);
        for (int j = 0; j < made.length; j++) {
            made[j] = Math.max(0, made[j]);
        }
        return made;
    }

    static Layer read(DataInput from) throws IOException {
        var layer = new Layer(from.readInt(), from.readInt());
        for (var row : layer.rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = from.readFloat();
            }
        }
        return layer;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(in);
        to.writeInt(out);
        for (var row : rows) {
            for (float weight : row) {
                to.writeFloat(weight);
            }
        }
    }
}
