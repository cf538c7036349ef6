package newswire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTests {

    @Test
    void goesNoFurtherThanTheFirstThatIsNotDone() {
        var progress = new Progress();
        assertThat(progress.news()).isNull();
        progress.began(5);
        progress.began(6);
        progress.began(9);

        progress.ended(6);
        assertThat(progress.news()).isEqualTo(5);
        assertThat(progress.news()).isNull();
        progress.ended(5);
        assertThat(progress.news()).isEqualTo(9);
        progress.ended(9);
        assertThat(progress.news()).isEqualTo(10);
        assertThat(progress.news()).isNull();
    }
}
