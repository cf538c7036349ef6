package newswire.enrich.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ShippedTests {

    private static final String A_RESOURCE = "ShippedTests.class";

    @Test
    void isReadOnceAndWholly() {
        var shipped = Shipped.with(ShippedTests.class, A_RESOURCE, from -> from.readAllBytes());

        assertThat(shipped.get()).startsWith(0xCA, 0xFE, 0xBA, 0xBE).isSameAs(shipped.get());
    }

    @Test
    void saysWhatIsMissing() {
        var shipped = Shipped.with(ShippedTests.class, "none.model", from -> from.readAllBytes());

        assertThatThrownBy(shipped::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("none.model is missing");
    }

    @Test
    void saysWhatIsDamaged() {
        var shipped = Shipped.with(ShippedTests.class, A_RESOURCE, from -> {
            throw new IOException("no model");
        });

        assertThatThrownBy(shipped::get)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(A_RESOURCE + " cannot be read")
                .hasRootCauseMessage("no model");
    }
}
