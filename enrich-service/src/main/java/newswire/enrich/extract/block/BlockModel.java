package newswire.enrich.extract.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.learnt.Forest;

/**
 * What has been learnt of blocks: trees that judge each alone, and trees that judge again in the light of the others. A forest each
 * knows the other roles.
 */
public record BlockModel(Forest first, Forest second, List<Forest> roles) {

    public BlockModel {
        roles = List.copyOf(roles);
    }

    /** The probability of each block to be of the story. */
    public double[] score(Candidates candidates) {
        double[] alone = score(first, candidates.rows());
        return score(second, inContext(candidates, alone));
    }

    /** The probability of each block to have this role. */
    public double[] score(Candidates candidates, BlockRole role) {
        return score(roles.get(role.ordinal()), candidates.rows());
    }

    /** Each block's features with what the first judgement says of its surroundings. */
    public static float[][] inContext(Candidates candidates, double[] alone) {
        return ScoreContext.rows(candidates, alone);
    }

    /** One forest's probabilities. */
    public static double[] score(Forest forest, float[][] rows) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = forest.score(rows[i]);
        }
        return scores;
    }

    /** Writes the model in the form that {@link #read} takes. */
    public void write(DataOutputStream data) throws IOException {
        first.write(data);
        second.write(data);
        for (Forest role : roles) {
            role.write(data);
        }
    }

    /** Reads a model. @throws IOException when it is damaged */
    public static BlockModel read(DataInputStream data) throws IOException {
        Forest first = Forest.read(data);
        Forest second = Forest.read(data);
        List<Forest> roles = new ArrayList<>();
        while (roles.size() < BlockRole.values().length) {
            roles.add(Forest.read(data));
        }
        return new BlockModel(first, second, roles);
    }
}
