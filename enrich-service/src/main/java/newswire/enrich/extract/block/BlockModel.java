package newswire.enrich.extract.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.extract.learnt.Forest;
import newswire.enrich.extract.learnt.Rows;

/**
 * What has been learnt of blocks: trees that judge each alone, and trees that judge again in the light of the others. A forest each
 * knows the other roles.
 */
public record BlockModel(Forest first, Forest second, List<Forest> roles) {

    private static final double DOUBT = 0.05;

    public BlockModel {
        roles = List.copyOf(roles);
    }

    /**
     * The probability of each block to be of the story. Where the first trees leave no doubt that it is not, the others
     * are not asked.
     */
    double[] score(Candidates candidates) {
        Rows features = candidates.features();
        double[] alone = first.scores(features);
        ScoreContext context = new ScoreContext(candidates, alone);
        int open = 0;
        for (double score : alone) {
            open += score >= DOUBT ? 1 : 0;
        }
        Rows rows = new Rows(open);
        for (int i = 0; i < alone.length; i++) {
            if (alone[i] >= DOUBT) {
                context.put(i, rows);
            }
        }
        double[] again = second.scores(rows);
        double[] scores = alone.clone();
        int row = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = alone[i] >= DOUBT ? again[row++] : alone[i];
        }
        return scores;
    }

    /** The probability of each of the first blocks to have a role, by the role's number. */
    double[] role(int number, Rows features, int count) {
        return roles.get(number).scores(features, count);
    }

    /** Each block's features with what the first judgement says of its surroundings. */
    public static float[][] inContext(Candidates candidates, double[] alone) {
        ScoreContext context = new ScoreContext(candidates, alone);
        Rows rows = new Rows(alone.length);
        for (int i = 0; i < alone.length; i++) {
            context.put(i, rows);
        }
        return rows.toFloats();
    }

    /** One forest's probabilities. */
    public static double[] score(Forest forest, float[][] rows) {
        return forest.scores(Rows.of(rows));
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
