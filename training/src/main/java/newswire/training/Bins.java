package newswire.training;

import java.util.Arrays;

/** Rows of numbers cut into at most {@value #MAX} ranges a column, about equally filled. */
final class Bins {

    static final int MAX = 64;
    private static final int SAMPLE = 40_000;

    final int width;
    final byte[] binned;
    private final float[][] edges;

    private Bins(int width, byte[] binned, float[][] edges) {
        this.width = width;
        this.binned = binned;
        this.edges = edges;
    }

    static Bins of(float[][] rows) {
        int width = rows[0].length;
        float[][] edges = new float[width][];
        int step = Math.max(1, rows.length / SAMPLE);
        float[] column = new float[(rows.length + step - 1) / step];
        for (int f = 0; f < width; f++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = rows[i * step][f];
            }
            edges[f] = edges(column);
        }
        byte[] binned = new byte[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < width; f++) {
                int at = Arrays.binarySearch(edges[f], rows[i][f]);
                binned[i * width + f] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        return new Bins(width, binned, edges);
    }

    /** Upper ends of all bins but the last, each half way between two values that occur. */
    private static float[] edges(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        float[] edges = new float[MAX - 1];
        int size = 0;
        for (int b = 1; b < MAX; b++) {
            int at = (int) ((long) b * sorted.length / MAX);
            float low = sorted[Math.max(0, at - 1)];
            int next = at;
            while (next < sorted.length && sorted[next] == low) {
                next++;
            }
            if (next < sorted.length) {
                float edge = low + (sorted[next] - low) / 2;
                edge = edge >= sorted[next] ? low : edge;
                if (size == 0 || edge > edges[size - 1]) {
                    edges[size++] = edge;
                }
            }
        }
        return Arrays.copyOf(edges, size);
    }

    float threshold(int feature, int bin) {
        return edges[feature][bin];
    }

    int count(int feature) {
        return edges[feature].length + 1;
    }
}
