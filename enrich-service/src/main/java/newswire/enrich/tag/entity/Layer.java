package newswire.enrich.tag.entity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

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

    /**
     * What it makes of words that are given input by input, of all of them each: output by output. An input is added after the
     * other, so that each word's sums are as if it were alone.
     */
    public float[][] of(float[][] inputs) {
        var outputs = new float[out][inputs[0].length];
        for (int j = 0; j < out; j++) {
            Arrays.fill(outputs[j], rows[in][j]);
            int k = 0;
            for (; k + 3 < in; k += 4) {
                addFour(inputs, k, j, outputs[j]);
            }
            for (; k < in; k++) {
                add(rows[k][j], inputs[k], outputs[j]);
            }
        }
        return outputs;
    }

    /** Adds to each sum one after the other, as {@link #add} would, but loads and stores it once. */
    private void addFour(float[][] inputs, int k, int j, float[] to) {
        float ofA = rows[k][j];
        float ofB = rows[k + 1][j];
        float ofC = rows[k + 2][j];
        float ofD = rows[k + 3][j];
        var a = inputs[k];
        var b = inputs[k + 1];
        var c = inputs[k + 2];
        var d = inputs[k + 3];
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD;
        }
    }

    private static void add(float weight, float[] input, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += input[i] * weight;
        }
    }

    /** As {@link #of}, but nothing below 0 comes out. */
    float[][] positive(float[][] inputs) {
        var outputs = of(inputs);
        for (var output : outputs) {
            for (int i = 0; i < output.length; i++) {
                output[i] = Math.max(0, output[i]);
            }
        }
        return outputs;
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
