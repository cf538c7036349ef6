package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge reopens - Harbour Post; Bridge reopens/Harbour Post",
                "Bridge reopens | News | Post; Bridge reopens/News/Post",
                "Bridge reopens|Post; Bridge reopens/Post",
                "Bridge reopens -- Post; Bridge reopens/Post",
                "Bridge reopens :: Post; Bridge reopens/Post",
                "Bridge reopens::Post; Bridge reopens/Post",
                "Bridge reopens »Post; Bridge reopens/Post",
                "Bridge» reopens; Bridge» reopens",
                "Low-cost well-being; Low-cost well-being",
                "Live: bridge reopens; Live: bridge reopens",
                "Bridge reopens –; Bridge reopens –"
            })
    void findsMarksBeforeASite(String line, String parts) {
        assertThat(parts(line, Separators.ofSite(line))).isEqualTo(List.of(parts.split("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Live: bridge reopens; Live/bridge reopens",
                "At 5: bridge reopens; At 5: bridge reopens",
                "Bridge ~ reopens; Bridge/reopens",
                "Écluse à Orléanś: vide; Écluse à Orléanś/vide",
                "𝐀: bridge; 𝐀/bridge"
            })
    void findsMarksAfterAKicker(String line, String parts) {
        assertThat(parts(line, Separators.ofParts(line))).isEqualTo(List.of(parts.split("/")));
    }

    private static List<String> parts(String line, Separators separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (separators.next()) {
            parts.add(line.substring(from, separators.start()));
            from = separators.end();
        }
        parts.add(line.substring(from));
        return parts;
    }
}
