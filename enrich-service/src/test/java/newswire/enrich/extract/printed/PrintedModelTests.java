package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.extract.Extractor;
import org.junit.jupiter.api.Test;

class PrintedModelTests {

    @Test
    void isTheSameReadFromWhatItWrites() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintedModel.shipped().write(written);
        PrintedModel read = PrintedModel.read(new ByteArrayInputStream(written.toByteArray()));
        String page =
                "Ferry returns to the islands\n\nThe ferry sailed on Sunday for the first time since the storm.\n";

        assertThat(new Extractor().extractText(page, read)).isEqualTo(new Extractor().extractText(page));
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(other)) {
            gzip.write(new byte[100]);
        }

        assertThatIOException()
                .isThrownBy(() -> PrintedModel.read(new ByteArrayInputStream(other.toByteArray())))
                .withMessage("not a model of printed pages of this version");
    }
}
