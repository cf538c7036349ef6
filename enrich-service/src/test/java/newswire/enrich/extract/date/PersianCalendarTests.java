package newswire.enrich.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersianCalendarTests {

    @ParameterizedTest
    @CsvSource({
        "1403,  1,  1, 2024-03-20",
        "1403, 12, 30, 2025-03-20",
        "1404,  1,  1, 2025-03-21",
        "1399, 12, 30, 2021-03-20",
        "1400,  7,  1, 2021-09-23",
        "1357, 11, 22, 1979-02-11",
        "1408,  1,  1, 2029-03-20"
    })
    void knowsWhichDayItWas(int year, int month, int day, LocalDate gregorian) {
        assertThat(PersianCalendar.date(year, month, day)).isEqualTo(gregorian);
    }
}
