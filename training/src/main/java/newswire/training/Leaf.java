package newswire.training;

/** A leaf of a growing tree and the best way to split it. */
final class Leaf {

    final int[] rows;
    final int node;
    final Histogram histogram;
    double gain;
    int feature = -1;
    int bin;

    Leaf(int[] rows, int node, Histogram histogram) {
        this.rows = rows;
        this.node = node;
        this.histogram = histogram;
    }

    void findSplit(Bins bins, boolean[] columns, double l2, double minWeight) {
        double whole = value(histogram.gradient, histogram.curvature, l2);
        for (int f = 0; f < bins.width; f++) {
            if (!columns[f]) {
                continue;
            }
            double g = 0;
            double h = 0;
            int last = bins.count(f) - 1;
            for (int b = 0; b < last; b++) {
                int cell = (f * Bins.MAX + b) * 2;
                g += histogram.sums[cell];
                h += histogram.sums[cell + 1];
                double restH = histogram.curvature - h;
                if (h < minWeight || restH < minWeight) {
                    continue;
                }
                double split = value(g, h, l2) + value(histogram.gradient - g, restH, l2) - whole;
                if (split > gain) {
                    gain = split;
                    feature = f;
                    bin = b;
                }
            }
        }
    }

    private static double value(double g, double h, double l2) {
        return g * g / (h + l2);
    }
}
