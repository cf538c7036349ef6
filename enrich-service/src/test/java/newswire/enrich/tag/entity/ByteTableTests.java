package newswire.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTableTests {

    private static final int BITS = 6;
    private static final int WIDTH = 13;

    private final byte[] numbers = new byte[WIDTH << BITS];

    ByteTableTests() {
        new Random(1).nextBytes(numbers);
    }

    @Test
    void addsUpTheRowsOfAWordsFeatures() {
        assertThat(sums(5)).isEqualTo(expected(5));
    }

    @Test
    void addsUpMoreRowsThanOneSumOfSixteenBitsHolds() {
        assertThat(sums(1_000)).isEqualTo(expected(1_000));
    }

    @Test
    void holdsTheLeastAndTheGreatestNumber() {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 2 == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
        }

        assertThat(sums(600)).isEqualTo(expected(600));
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        assertThat(new ByteTable(numbers, WIDTH).numbers()).isEqualTo(numbers);
    }

    private int[] sums(int count) {
        var table = new ByteTable(numbers, WIDTH);
        var sums = table.sums();
        table.add(features(count), 1, sums);
        return Arrays.copyOf(sums, WIDTH);
    }

    private int[] expected(int count) {
        var features = features(count);
        var sums = new int[WIDTH];
        for (int f = features.first(1); f < features.end(1); f++) {
            for (int i = 0; i < WIDTH; i++) {
                sums[i] += numbers[features.slot(f) * WIDTH + i];
            }
        }
        return sums;
    }

    /** Of the second of two words. */
    private static FeatureList features(int count) {
        var features = new FeatureList(BITS);
        features.add(0, 0);
        features.endWord();
        for (int i = 0; i < count; i++) {
            features.add(1, i);
        }
        features.endWord();
        return features;
    }
}
