package newswire.enrich.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LONDON, Feb 8 (Reuters) - The harbour closed. | LONDON
            SPRINGFIELD, Ill. (AP) — It was the dog.      | SPRINGFIELD, Ill.
            PORT ANNA — The ferry sailed.                 | PORT ANNA
            Berlin (dpa) - Der Hafen ist zu.              | Berlin
            PORT ANNA.- El puerto reabrió el lunes.       | PORT ANNA
            HARBOURPOST.EXAMPLE, PORT ANNA -- Kapal tiba. | PORT ANNA
            PORT ANNA, HARBOUR.example - Kapal tiba.      | PORT ANNA
            PORT ANNA--The ferry sailed.                  | PORT ANNA
            Madrid, 12 mar (EFE).- El puerto reabrió.     | Madrid
            القاهرة (رويترز) - عادت العبارة.              | القاهرة
            नई दिल्ली, 5 मार्च (भाषा) - नौका लौटी।          | नई दिल्ली
            新华社北京3月1日电 渡轮复航。                    | 北京
            (서울=연합뉴스) 홍길동 기자 = 여객선이 돌아왔다.    | 서울
            Harbour1.example, Port Anna - Kapal tiba.     | Port Anna
            Santo Domingo, March 2, 2026 - It sailed.     | Santo Domingo
            LIVE OAK, Fla. (AP) — It was the dog.         | LIVE OAK, Fla.
            NY - The ferry sailed.                        | NY
            """)
    void readsThePlaceThatAStoryWasFiledFrom(String text, String place) {
        assertThat(Datelines.of(text)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour closed on Monday.",
                "Berlin is cold.",
                "Ada Brook (41) - who sails, said so.",
                "I — and no one else — knew.",
                "Monday, March 2, 2026 - The council met.",
                "Montag, 2. März 2026 – Der Rat tagte.",
                "Am Montag, 2. März 2026 – Der Rat tagte.",
                "Published, March 2, 2026 – The council met.",
                "UPDATED - The council met.",
                "BREAKING - The council met.",
                "OPINION — The council is wrong.",
                "IN PICTURES - The ferry returns.",
                "渡轮周日复航，新华社报道。",
                "العبارة (سفينة قديمة) - عادت."
            })
    void findsNoPlaceWhereThereIsNone(String text) {
        assertThat(Datelines.of(text)).isNull();
    }
}
