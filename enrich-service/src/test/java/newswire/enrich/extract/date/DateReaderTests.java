package newswire.enrich.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01T10:05:00Z             | 2026-03-01T10:05:00Z
            2026-03-01T10:05:07.123456+01:00 | 2026-03-01T10:05:07+01:00
            2026-03-01 10:05                 | 2026-03-01T10:05:00
            2026-3-1                         | 2026-03-01
            20260301                         | 2026-03-01
            1772359500                       | 2026-03-01T10:05:00Z
            Sun, 01 Mar 2026 10:05:00 GMT    | 2026-03-01T10:05:00Z
            Saturday 08 February 2025 16:24 GMT | 2025-02-08T16:24:00Z
            March 1, 2026 at 4:05 PM EST     | 2026-03-01T16:05:00-05:00
            1. März 2026, 11:05 Uhr          | 2026-03-01T11:05:00
            1 de marzo de 2026               | 2026-03-01
            1er mars 2026 à 11h05            | 2026-03-01T11:05:00
            01.03.2026                       | 2026-03-01
            13/02/2026                       | 2026-02-13
            2/13/2026                        | 2026-02-13
            2026年3月1日 10:05               | 2026-03-01T10:05:00
            1 марта 2026                     | 2026-03-01
            Published: Mar 1, 2026           | 2026-03-01
            2026. március 1. 10:05           | 2026-03-01T10:05:00
            2026 Mar 1                       | 2026-03-01
            2026 m. kovo 1 d.                | 2026-03-01
            Ada BrookMar 01, 2026            | 2026-03-01
            Ada BrookMar 01, 20265 Shares    | 2026-03-01
            1 March 202617 comments          | 2026-03-01
            1 ¦ 3 ¦ 2026                     | 2026-03-01
            Sun Mar 01 10:05:00 EST 2026     | 2026-03-01T10:05:00-05:00
            Sun Mar  1 10:05:00 2026         | 2026-03-01T10:05:00
            10:05 Uhr, 1. März 2026          | 2026-03-01T10:05:00
            Video 02:35 · 1 March 2026       | 2026-03-01
            1. März 2026 · Dauer: 12:40      | 2026-03-01
            1 March 2026, 02:35 min          | 2026-03-01
            ১ মার্চ ২০২৬, ১০:০৫                  | 2026-03-01T10:05:00
            ১ জানুয়ারি ২০২৬                    | 2026-01-01
            १ मार्च २०२६                      | 2026-03-01
            5 फरवरी 2026                     | 2026-02-05
            ١ مارس ٢٠٢٦                      | 2026-03-01
            آخر تحديث: 1 آذار 2026           | 2026-03-01
            1 مارس/آذار 2026                 | 2026-03-01
            1 كانون الثاني 2026              | 2026-01-01
            ۱۰ اسفند ۱۴۰۴                    | 2026-03-01
            ۱۴۰۴/۱۲/۱۰ ۱۰:۰۵                 | 2026-03-01T10:05:00
            1 במרץ 2026                      | 2026-03-01
            1 มีนาคม 2569                    | 2026-03-01
            1 มี.ค. 2569 10:05               | 2026-03-01T10:05:00
            ngày 1 tháng 3 năm 2026          | 2026-03-01
            Chủ nhật, 1/3/2026, 10:05 (GMT+7) | 2026-03-01T10:05:00+07:00
            Sun Mar 01 2026 10:05:00 GMT+0100 (CET) | 2026-03-01T10:05:00+01:00
            Minggu, 1 Maret 2026 ¦ 10:05 WIB | 2026-03-01T10:05:00+07:00
            March 1, 2026 at 4:05 PM ET      | 2026-03-01T16:05:00-05:00
            July 1, 2026 at 4:05 PM ET       | 2026-07-01T16:05:00-04:00
            2026年3月1日 10時05分              | 2026-03-01T10:05:00
            2026년 3월 1일 오후 4:05           | 2026-03-01T16:05:00
            2026年3月1日下午4:05               | 2026-03-01T16:05:00
            20260301T100500Z                 | 2026-03-01T10:05:00Z
            2026-02-28T24:00:00Z             | 2026-03-01T00:00:00Z
            2026年3月1日（日）10時05分          | 2026-03-01T10:05:00
            ２０２６年３月１日 １０：０５          | 2026-03-01T10:05:00
            2026年3月1日 10时                 | 2026-03-01T10:00:00
            2026年3月1日 10时间                | 2026-03-01
            March 1, 2026, 4 p.m. ET         | 2026-03-01T16:00:00-05:00
            1. März 2026 in Halle 3 am Hafen | 2026-03-01
            1 March 2026 at 8am              | 2026-03-01T08:00:00
            1. März 2026, 10:05 Uhr MEZ      | 2026-03-01T10:05:00+01:00
            1 March 2026 10:05 NST           | 2026-03-01T10:05:00-03:30
            1 March 2026 10:05 Europe/Vienna | 2026-03-01T10:05:00+01:00
            1 March 2026 10:05 Nowhere/Quay  | 2026-03-01T10:05:00
            29-12-14                         | 2014-12-29
            26-03-01 10:05                   | 2001-03-26T10:05:00
            2026-03-01T10:05:00+9900         | 2026-03-01T10:05:00
            2026-03-01T10:05:00+05:99        | 2026-03-01T10:05:00
            2026-03-01T10:05:00-0330         | 2026-03-01T10:05:00-03:30
            """)
    void readsDatesAsPublishersWriteThem(String written, String iso) {
        String text = written.replace('¦', '|');
        assertThat(DateReader.read(text)).isNotNull();
        assertThat(DateReader.read(text).toIso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/1/2026   | 2026-03-01
            13/2/2026  | 2026-02-13
            3-1-2026   | 2026-03-01
            03.01.2026 | 2026-01-03
            """)
    void putsTheMonthFirstWhereReadersDo(String written, String iso) {
        assertThat(DateReader.read(written, new DateHabits(true, null)).toIso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14-12-29 | 2026 | 2014-12-29
            14-12-29 | 2028 | 2029-12-14
            14-12-29 | -    | 2029-12-14
            29-12-14 | 2026 | 2014-12-29
            1/3/98   | 2026 | 1998-03-01
            27-03-28 | 2026 | 2027-03-28
            """, nullValues = "-")
    void readsYearsOfTwoDigitsByWhenThePageWasRead(String written, Integer fetched, String iso) {
        DateHabits habits = new DateHabits(false, fetched == null ? null : Year.of(fetched + 1));
        assertThat(DateReader.read(written, habits).toIso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-45",
                "31.02.2026",
                "call 555-1234",
                "1.5 million",
                "May be later",
                "0000-00-00"
            })
    void findsNoDateWhereThereIsNone(String written) {
        assertThat(DateReader.read(written)).isNull();
    }
}
