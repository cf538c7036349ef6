package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | 0",
                "' — … '                                   | 0",
                "The first boat leaves at midnight.        | 6",
                "Don't pay 12.5 or 1,000 crowns            | 6",
                "it’s a well-known fact                    | 5",
                "Straßenbahn für Zürich                    | 3",
                "Москва́ слезам не верит                    | 4",
                "हिन्दी में समाचार                              | 3",
                "渡轮在十二年后恢复                             | 9",
                "東京タワー                                  | 5",
                "서울 시내 버스                               | 3",
                "กรุงเทพมหานคร                               | 3",
                "one\u00a0two\tthree                          | 3",
            })
    void countsWhatAReaderWouldCount(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @Test
    void doesNotDependOnTheMachinesLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH"));
            assertThat(WordCount.of("I AM IN ISTANBUL กรุงเทพ")).isEqualTo(6);
        } finally {
            Locale.setDefault(before);
        }
    }
}
