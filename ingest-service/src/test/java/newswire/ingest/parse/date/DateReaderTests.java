package newswire.ingest.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Fri, 24 Apr 2026 08:30:00 +0200         | 2026-04-24T06:30:00Z
                    Fri, 24 Apr 2026 08:30:00 GMT           | 2026-04-24T08:30:00Z
                    24 Apr 26 08:30 EST                     | 2026-04-24T13:30:00Z
                    Fri,24 Apr 2026 08:30:00 Z              | 2026-04-24T08:30:00Z
                    Friday, April 24th, 2026 - 8:30pm       | 2026-04-24T20:30:00Z
                    Apr. 24, 2026, 12:05 a.m.               | 2026-04-24T00:05:00Z
                    April 24 2026 12:05 PM                  | 2026-04-24T12:05:00Z
                    Fri Apr 24 08:30:00 2026                | 2026-04-24T08:30:00Z
                    Fri Apr 24 08:30:00 +0100 2026          | 2026-04-24T07:30:00Z
                    Fri, 24 Apr 2026 08:30:00 GMT+0200 (CEST) | 2026-04-24T06:30:00Z
                    Fri, 24 Apr 2026 08:30 Europe/Vienna    | 2026-04-24T06:30:00Z
                    2026-04-24T08:30:00+02:00               | 2026-04-24T06:30:00Z
                    2026-04-24T08:30:00+0200                | 2026-04-24T06:30:00Z
                    2026-04-24T08:30Z                       | 2026-04-24T08:30:00Z
                    2026-04-24 08:30:00                     | 2026-04-24T08:30:00Z
                    2026-04-24T24:00:00Z                    | 2026-04-25T00:00:00Z
                    20260424T083000Z                        | 2026-04-24T08:30:00Z
                    2026/04/24 08:30:00                     | 2026-04-24T08:30:00Z
                    2026-04-24                              | 2026-04-24T00:00:00Z
                    2026-114                                | 2026-04-24T00:00:00Z
                    2026-04                                 | 2026-04-01T00:00:00Z
                    April 2026                              | 2026-04-01T00:00:00Z
                    24.4.2026 08:30                         | 2026-04-24T08:30:00Z
                    04/24/2026 8:30 pm                      | 2026-04-24T20:30:00Z
                    1777019400                              | 2026-04-24T08:30:00Z
                    1777019400000                           | 2026-04-24T08:30:00Z
                    """)
    void readsWhatPublishersWrite(String stated, Instant expected) {
        assertThat(DateReader.read(stated)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Freitag, 24. April 2026 08:30    | de
                    Fr, 24 Mär 2026 08:30            | de
                    ven., 24 avr. 2026 08:30         | fr
                    viernes, 24 de abril de 2026 08:30 | es
                    ven, 24 aprile 2026 08:30        | it
                    sexta-feira, 24 de abril de 2026 08:30 | pt
                    vrijdag 24 april 2026 08:30      | nl
                    пт, 24 апреля 2026 08:30         | ru
                    piątek, 24 kwietnia 2026 08:30   | pl
                    pátek 24. dubna 2026 08:30       | cs
                    Παρ, 24 Απρ 2026 08:30           | el
                    24 Nisan 2026 08:30              | tr
                    2026. április 24. 08:30          | hu
                    """)
    void readsTheNamesOfManyLanguages(String stated, String language) {
        assertThat(DateReader.read(stated)).as(language).isNotNull();
        assertThat(DateReader.read(stated).atZone(ZoneOffset.UTC).getDayOfMonth())
                .isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "Mon, 01 Jan 0001 00:00:00 GMT",
                "0001-01-01T00:00:00+02:00",
                "Wed, 30 Nov -0001 00:00:00 +0000",
                "-0001-11-30T00:00:00+00:00",
                "0000-00-00 00:00:00",
                "1970-01-01T00:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 +0000",
                "Thu, 01 Jan 1970 01:00:00 +0100",
                "1970-01-01T00:00:00+01:00",
                "1970-01-01",
                "0000000000"
            })
    void takesForNoDateWhatProgramsWriteWhereTheyHaveNone(String stated) {
        assertThat(DateReader.read(stated)).isNull();
    }

    @Test
    void readsOldDatesThatSomebodyMeant() {
        assertThat(DateReader.read("1969-07-20T20:17:40Z")).isEqualTo("1969-07-20T20:17:40Z");
        assertThat(DateReader.read("Thu, 01 Jan 1970 08:30:00 GMT")).isEqualTo("1970-01-01T08:30:00Z");
        assertThat(DateReader.read("1851-09-18")).isEqualTo("1851-09-18T00:00:00Z");
    }

    @Test
    void takesKoreanDatesToBeKorean() {
        assertThat(DateReader.read("2026년 04월 24일 08:30:00")).isEqualTo("2026-04-23T23:30:00Z");
        assertThat(DateReader.read("2026-04-24 오후 1:30:00")).isEqualTo("2026-04-24T04:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    २४-०४-२०२६ ०८:३०                        | 2026-04-24T08:30:00Z
                    ٢٤ أبريل ٢٠٢٦ ٠٨:٣٠                       | 2026-04-24T08:30:00Z
                    24 अप्रैल 2026 08:30                     | 2026-04-24T08:30:00Z
                    24 এপ্রিল 2026 08:30                     | 2026-04-24T08:30:00Z
                    ２０２６年４月２４日 ８：３０                 |
                    ２０２６年４月２４日８時３０分               | 2026-04-24T08:30:00Z
                    2026年04月24日（金）08時30分45秒           | 2026-04-24T08:30:45Z
                    2026年4月24日 8时                          | 2026-04-24T08:00:00Z
                    2026년 4월 24일 8시 30분                   | 2026-04-23T23:30:00Z
                    24 เมษายน 2569 08:30                     | 2026-04-24T08:30:00Z
                    Fri, 24 Apr 2569 08:30:00 +0700         | 2026-04-24T01:30:00Z
                    29/02/2567 08:30                        | 2024-02-29T08:30:00Z
                    1405/02/04 08:30                        |
                    4 Apr 1447                              |
                    """)
    void readsOtherDigitsAndYearsOfOtherErasOrNothing(String stated, Instant expected) {
        assertThat(DateReader.read(stated)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "22013",
                "013",
                "Sun, 16 Dec 2012 1:2:3:4 GMT",
                "Fri, 99 Apr 2026 08:30:00 GMT",
                "2026-04-31",
                "2026-04-24T25:00:00Z",
                "2026-04-24T08:61:00Z",
                "2026-04-24T08:30:61Z",
                "2026-xx-24",
                "2026-04-24T08:xx:00Z",
                "2026-04-24T08:30:00+00:xx",
                "2026-04-24T08:30:00-99:99",
                "2026-04-24T08:30:00ZZtop",
                "2026-04-24-01",
                "2026-W10-3",
                "08:30:00",
                "24 Abc 2026 08:30:00 GMT",
                "X00:00 2026-04-24"
            })
    void refusesWhatIsNoDate(String stated) {
        assertThat(DateReader.read(stated)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "05-06-07", "02/03/04 10:00", "Thu, 24 Apr 2026 08:30:00 GMT"})
    void refusesWhatCouldMeanTwoDays(String stated) {
        assertThat(DateReader.read(stated)).isNull();
    }

    @Test
    void letsTheWeekdayDecideBetweenDayAndMonth() {
        assertThat(DateReader.read("Sat, 11 04 2020 08:51:49 +0100")).isEqualTo("2020-04-11T07:51:49Z");
        assertThat(DateReader.read("Wed, 11 04 2020 08:51:49 +0100")).isEqualTo("2020-11-04T07:51:49Z");
    }

    @Test
    void readsFractionsOfAnyLengthWithoutMistakingThemForMilliseconds() {
        for (int digits = 1; digits <= 15; digits++) {
            String fraction = "123456789123456".substring(0, digits);
            Instant exact = DateReader.readExactly("2026-04-24T08:30:00." + fraction + "Z");
            assertThat(DateReader.read("2026-04-24T08:30:00." + fraction + "Z")).isEqualTo("2026-04-24T08:30:00Z");
            assertThat(exact.getNano()).isEqualTo(Integer.parseInt((fraction + "000000000").substring(0, 9)));
        }
    }

    @Test
    void agreesWithTheJdkOnAnyMomentInAnyZone() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(113) - 56) * 900);
            Instant moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
            var dated = LocalDateTime.ofInstant(moment, offset).atOffset(offset);
            assertThat(DateReader.read(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dated)))
                    .isEqualTo(moment);
            assertThat(DateReader.read(DateTimeFormatter.RFC_1123_DATE_TIME.format(dated)))
                    .isEqualTo(moment);
        }
    }

    @Test
    void doesNotDependOnTheMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(DateReader.read("Fri, 24 Apr 2026 08:30:00")).isEqualTo("2026-04-24T08:30:00Z");
            assertThat(DateReader.read("24 Nisan 2026")).isEqualTo("2026-04-24T00:00:00Z");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
