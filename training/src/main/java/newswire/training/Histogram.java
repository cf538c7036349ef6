package newswire.training;

/** Sums of slopes and curvatures by feature and bin. */
final class Histogram {

    final double[] sums;
    double gradient;
    double curvature;

    private Histogram(int width) {
        sums = new double[width * Bins.MAX * 2];
    }

    static Histogram of(Bins bins, int[] rows, float[] gradients, float[] curvatures, boolean[] columns) {
        Histogram histogram = new Histogram(bins.width);
        int used = 0;
        int[] features = new int[bins.width];
        for (int f = 0; f < bins.width; f++) {
            if (columns[f]) {
                features[used++] = f;
            }
        }
        double[] sums = histogram.sums;
        for (int row : rows) {
            int base = row * bins.width;
            float g = gradients[row];
            float h = curvatures[row];
            histogram.gradient += g;
            histogram.curvature += h;
            for (int k = 0; k < used; k++) {
                int f = features[k];
                int cell = (f * Bins.MAX + (bins.binned[base + f] & 0xff)) * 2;
                sums[cell] += g;
                sums[cell + 1] += h;
            }
        }
        return histogram;
    }

    Histogram minus(Histogram other) {
        Histogram rest = new Histogram(sums.length / Bins.MAX / 2);
        for (int i = 0; i < sums.length; i++) {
            rest.sums[i] = sums[i] - other.sums[i];
        }
        rest.gradient = gradient - other.gradient;
        rest.curvature = curvature - other.curvature;
        return rest;
    }
}
