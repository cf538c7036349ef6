package newswire.enrich.tag.entity;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several networks that learnt the same from different beginnings: what they say together errs less. Immutable. */
public final class Networks {

    private final List<Network> all;

    /** @param all at least one, with the same number of vectors */
    public Networks(List<Network> all) {
        this.all = List.copyOf(all);
    }

    int bits() {
        return all.getFirst().bits();
    }

    /** The sum of their scores of each label, of all words each. */
    float[][] scores(FeatureList features) {
        var sums = all.getFirst().scores(features);
        for (var network : all.subList(1, all.size())) {
            var more = network.scores(features);
            for (int label = 0; label < Labels.COUNT; label++) {
                for (int i = 0; i < sums[label].length; i++) {
                    sums[label][i] += more[label][i];
                }
            }
        }
        return sums;
    }

    static Networks read(DataInputStream from) throws IOException {
        var networks = new ArrayList<Network>();
        for (int left = from.readInt(); left > 0; left--) {
            networks.add(Network.read(from));
        }
        return new Networks(networks);
    }

    void write(DataOutput to) throws IOException {
        to.writeInt(all.size());
        for (var network : all) {
            network.write(to);
        }
    }
}
