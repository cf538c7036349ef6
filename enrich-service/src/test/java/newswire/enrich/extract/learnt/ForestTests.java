package newswire.enrich.extract.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTests {

    /** One tree: feature 0 up to 1.5 gives -1, above it +2. */
    private final Forest forest = new Forest(
            1, new int[] {0}, new short[] {0, -1, -1}, new float[] {1.5f, -1, 2}, new int[] {1, 0, 0}, List.of());

    /** Two such trees, the second for feature 1; after the first, sums to -1 leave as -4. */
    private final Forest withExit = new Forest(
            2,
            new int[] {0, 3},
            new short[] {0, -1, -1, 1, -1, -1},
            new float[] {1.5f, -1, 2, 1.5f, -1, 2},
            new int[] {1, 0, 0, 4, 0, 0},
            List.of(new Exit(1, -1, 4, 3, 2)));

    @Test
    void goesLeftUpToTheThresholdAndRightAboveIt() {
        assertThat(forest.score(new float[] {1.5f})).isCloseTo(1 / (1 + Math.E), within(1e-9));
        assertThat(forest.score(new float[] {1.6f})).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forest.write(new DataOutputStream(bytes));
        Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.score(new float[] {3})).isEqualTo(forest.score(new float[] {3}));
        assertThat(read.width()).isEqualTo(1);
    }

    @Test
    void letsRowsGoWhoseFirstTreesLeaveNoDoubt() throws IOException {
        float[][] rows = new float[50][];
        Arrays.setAll(rows, i -> new float[] {i % 2 == 0 ? 1 : 2, i % 3 == 0 ? 1 : 2});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        withExit.write(new DataOutputStream(bytes));
        Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        double[] scores = read.scores(Rows.of(rows));
        for (int i = 0; i < rows.length; i++) {
            double sum = i % 2 == 0 ? -4 : 2 + (i % 3 == 0 ? -1 : 2);
            assertThat(scores[i]).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-9));
            assertThat(read.score(rows[i])).isEqualTo(scores[i]);
        }
    }

    @Test
    void refusesAnExitThatItDoesNotReach() {
        assertThatThrownBy(() -> new Forest(
                        1,
                        new int[] {0},
                        new short[] {-1},
                        new float[] {1},
                        new int[] {0},
                        List.of(new Exit(2, -1, 1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAFileThatIsNoModel() {
        assertThatThrownBy(() -> Models.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }
}
