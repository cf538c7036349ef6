package newswire.enrich.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpeechModelTests {

    private static final SpeechExample EXAMPLE = new SpeechExample(0, 1, "few:", new int[] {1, 2}, new int[] {3});

    private final float[] reported = new float[SpeechModel.SIZE];
    private final float[] speech = new float[SpeechModel.SIZE];

    @Test
    void addsUpTheWeightsOfWhatIsThere() {
        reported[1] = 2;
        reported[2] = -1;
        speech[3] = 2;
        var model = new SpeechModel(reported, speech, 2);
        assertThat(model.reported(EXAMPLE)).isCloseTo(1, within());
        assertThat(model.score(EXAMPLE)).isCloseTo(2, within());
        assertThat(model.isSpeech(EXAMPLE)).isTrue();
    }

    @Test
    void countsHowLikelyAClauseIsReported() {
        for (int slot : SpeechModel.steps("few:", 3)) {
            speech[slot] = 1;
        }
        var unlikely = new SpeechModel(reported, speech, 0);
        reported[1] = 3;
        assertThat(new SpeechModel(reported, speech, 0).score(EXAMPLE)).isGreaterThan(unlikely.score(EXAMPLE));
    }

    @Test
    void isTheSameWhenItIsReadAgain() throws IOException {
        reported[1] = 0.3f;
        speech[3] = -0.7f;
        var bytes = written(new SpeechModel(reported, speech, 0.5f));
        var again = SpeechModel.read(new ByteArrayInputStream(bytes));
        assertThat(written(again)).isEqualTo(bytes);
        assertThat(again.score(EXAMPLE)).isEqualTo(new SpeechModel(reported, speech, 0.5f).score(EXAMPLE));
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatIOException().isThrownBy(() -> SpeechModel.read(new ByteArrayInputStream(new byte[64])));
    }

    private static Offset<Float> within() {
        return Offset.offset(0.05f);
    }

    private static byte[] written(SpeechModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
