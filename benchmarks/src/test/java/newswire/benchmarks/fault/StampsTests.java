package newswire.benchmarks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampsTests {

    private final Stamps stamps = new Stamps();

    @Test
    void tellsTheVersionOfThePairThatWasGiven() {
        var first = stamps.of(0, 1);
        var second = stamps.of(0, 2);

        assertThat(stamps.version(0, first.etag(), first.lastModified())).isEqualTo(1);
        assertThat(stamps.version(0, second.etag(), second.lastModified())).isEqualTo(2);
        assertThat(stamps.version(0, null, null)).isZero();
    }

    @Test
    void findsWhatItNeverGave() {
        var first = stamps.of(0, 1);
        var second = stamps.of(0, 2);

        assertThat(stamps.version(0, first.etag(), second.lastModified())).isEqualTo(Stamps.INVENTED);
        assertThat(stamps.version(0, first.etag(), null)).isEqualTo(Stamps.INVENTED);
        assertThat(stamps.version(3, first.etag(), first.lastModified())).isEqualTo(Stamps.INVENTED);
    }
}
