package newswire.enrich.tag.entity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A layer of a {@link Network}: for each input a row of weights, one an output, then a row of what is added to them.
 * Sums are made in one order, in strict arithmetic: the same on every machine.
 */
public final class Layer {

    private final int in;
    private final int out;
    private final float[] weights;

    /** A layer whose weights are all 0. */
    public Layer(int in, int out) {
        this.in = in;
        this.out = out;
        this.weights = new float[(in + 1) * out];
    }

    /** How many numbers come out. */
    public int out() {
        return out;
    }

    /** The weights themselves, no copy: who learns a layer changes them in place. */
    public float[] weights() {
        return weights;
    }

    /** What it makes of a word and {@code reach} words before and after it; words that are not there count as zeros. */
    public float[] of(float[][] words, int word, int reach) {
        var made = new float[out];
        System.arraycopy(weights, in * out, made, 0, out);
        int width = words[word].length;
        for (int o = -reach; o <= reach; o++) {
            if (word + o >= 0 && word + o < words.length) {
                add(words[word + o], (o + reach) * width * out, made);
            }
        }
        return made;
    }

    private void add(float[] from, int start, float[] to) {
        int at = start;
        for (float x : from) {
            if (x != 0) {
                for (int j = 0; j < to.length; j++) {
                    to[j] += x * weights[at + j];
                }
            }
            at += to.length;
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
        for (int i = 0; i < layer.weights.length; i++) {
            layer.weights[i] = from.readFloat();
        }
        return layer;
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(in);
        to.writeInt(out);
        for (float weight : weights) {
            to.writeFloat(weight);
        }
    }
}
