package newswire.enrich.tag.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
                    The harbour board's chair didn't wait.%The harbour board 's chair did n't wait .
                    “We’re late,” she said.%“ We ’re late , ” she said .
                    It paid $2,500 (or 12.5 km) on 1996-08-22.%It paid $ 2,500 ( or 12.5 km ) on 1996-08-22 .
                    The U.S. envoy met Mr. O'Hara of Hall & Co. in St. Ives.%The U.S. envoy met Mr. O'Hara of Hall & Co. in St. Ives .
                    A co-operative won 6-3 at 12:30...%A co-operative won 6-3 at 12:30 ...
                    See https://example.org/a,b. Or ask press@example.org!%See https://example.org/a,b . Or ask press@example.org !
                    He left.The rest stayed.%He left . The rest stayed .
                    東京で会う%東 京 で 会 う
                    """)
    void cutsTokensAsCorporaOfNewsDo(String text, String tokens) {
        assertThat(Sentences.of(text).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(Token::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void endsASentenceAtItsFullStopAndNotAtAnAbbreviation() {
        assertThat(sentences("""
                        Gov. Ada Moss met J. R. Pell of Reed Inc. on Monday. It rained. "Go!" she said. (He went.) They won
                        Harbour reopens
                        The boat left at 6 a.m. The next one is late. It cost 2. 5 million."""))
                .containsExactly(
                        "Gov. Ada Moss met J. R. Pell of Reed Inc. on Monday.",
                        "It rained.",
                        "\"Go!\" she said.",
                        "(He went.)",
                        "They won",
                        "Harbour reopens",
                        "The boat left at 6 a.m.",
                        "The next one is late.",
                        "It cost 2. 5 million.");
    }

    @Test
    void coversWhateverTextItIsGiven() {
        var random = new Random(7);
        var alphabet = "ab AB.'’\"-–/&@#:,;é中かก\u0301\u00ad\u200b\ud83d\ude00\ud800\udc00\n\t0 5(w.://".toCharArray();
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            assertCovers(text.toString());
        }
    }

    private static void assertCovers(String text) {
        int at = 0;
        for (var sentence : Sentences.of(text)) {
            for (var token : sentence.tokens()) {
                assertThat(text.substring(at, token.start()).codePoints().allMatch(Letters::isSpace))
                        .as(text)
                        .isTrue();
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
                at = token.end();
            }
        }
        assertThat(text.substring(at).codePoints().allMatch(Letters::isSpace)).isTrue();
    }

    @Test
    @Timeout(20)
    void boundsTokensAndSentencesOfHostileText() {
        for (var unit : List.of("a", "a.", "a@", "' ", "www.a", "- ", "A. ", "。", "\ud83d\ude00", "\n", "#")) {
            var sentences = Sentences.of(unit.repeat(300_000));

            assertThat(sentences).allMatch(sentence -> sentence.tokens().size() <= Sentences.MOST_TOKENS);
        }
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
