package newswire.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearntFromTests {

    @Test
    void namesTheSameAlike() {
        assertThat(name(150, "ferry", 1, 2)).isEqualTo(name(150, "ferry", 1, 2)).matches("[0-9a-f]{16}");
    }

    @Test
    void namesAnotherSettingLabelOrFeatureOtherwise() {
        assertThat(name(150, "ferry", 1, 2))
                .isNotEqualTo(name(100, "ferry", 1, 2))
                .isNotEqualTo(name(150, "ferries", 1, 2))
                .isNotEqualTo(name(150, "ferry", 1, 3));
    }

    private static String name(int trees, String page, float... row) {
        return new LearntFrom()
                .and(trees)
                .and(page)
                .and(new byte[] {1, 0})
                .and(new float[][] {row})
                .name();
    }
}
