package newswire.enrich.extract.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ada Brook                        | Ada Brook
            By Ada Brook and Tom Hale           | Ada Brook;Tom Hale
            Von Ada Brook, Tom Hale             | Ada Brook;Tom Hale
            By Ada Brook, Tom Hale, and Ines Vogt | Ada Brook;Tom Hale;Ines Vogt
            By Ada Brook, E Jones               | Ada Brook;E Jones
            By Ada Brook, Y Zhang and Tom Hale  | Ada Brook;Y Zhang;Tom Hale
            Li Wei, En Zhang                    | Li Wei;En Zhang
            Ada Brook & Tom Hale                | Ada Brook;Tom Hale
            Par Ada Brook et Tom Hale           | Ada Brook;Tom Hale
            Ada Brook in Port Anna              | Ada Brook
            Ada Brook (ada@harbour.example)     | Ada Brook
            Story by Ada Brook                  | Ada Brook
            Martin Hale, Jr.                    | Martin Hale, Jr.
            By Line Hansen                      | Line Hansen
            Skip Brook and Del Hale             | Skip Brook;Del Hale
            ada-brook                           | Ada Brook
            Ada Brook 7 hours ago               | Ada Brook
            Ada Brook; Ada Brook                | Ada Brook
            ✉ Ada Brook                         | Ada Brook
            View all posts by Ada Brook         | Ada Brook
            Ein Artikel von Ada Brook           | Ada Brook
            Ada von Brook                       | Ada von Brook
            By Ada Brook March 9, 2026          | Ada Brook
            Ada Brook, 9 mars 2026              | Ada Brook
            Do 12.03.26 / 14:07 Uhr / Von Ada Brook | Ada Brook
            Interview: Ada Brook                | Ada Brook
            作者：王小明                          | 王小明
            송유민 기자                           | 송유민
            【山田花子】                          | 山田花子
            كتبت: سارة حداد                     | سارة حداد
            Ada Brook aus Kiel                  | Ada Brook
            Ada Brook skrifar frá Oslo          | Ada Brook
            Ada Brook for HARBOUR WEEKLY        | Ada Brook
            Ada Brook desde Lima                | Ada Brook
            Ada van der Brook                   | Ada van der Brook
            Society for Old Harbours            | Society for Old Harbours
            ByAda Brook                         | Ada Brook
            Byby ADA BROOK                      | ADA BROOK
            AuthorAda Brook                     | Ada Brook
            Erstellt von Ada Brook              | Ada Brook
            Propos recueillis par Ada Brook     | Ada Brook
            A cura di Ada Brook                 | Ada Brook
            Skrevet av Ada Brook                | Ada Brook
            Door Ada Brook en Tom Hale          | Ada Brook;Tom Hale
            Di Ada Brook                        | Ada Brook
            Da Vinci                            | Da Vinci
            En artikel av Ada Brook             | Ada Brook
            Redaktion - Ada Brook               | Ada Brook
            Por Ada Brook y Tom Hale            | Ada Brook;Tom Hale
            Autorka: Ada Brook                  | Ada Brook
            Автор: Анна Брук                    | Анна Брук
            Γράφει η Άννα Μπρουκ                | Άννα Μπρουκ
            מאת אדה ברוק                        | אדה ברוק
            लेखक: आदा ब्रुक                       | आदा ब्रुक
            Haber: Ayşe Kaya                    | Ayşe Kaya
            記者王小明／台北報導                   | 王小明
            本报记者 王小明                       | 王小明
            本报记者 王小明 北京报道               | 王小明
            文・田中花子                          | 田中花子
            كتب - سامي حداد                     | سامي حداد
            Par Ada Brook, avec AFP             | Ada Brook;AFP
            Ada Brook Harbour correspondent     | Ada Brook
            取材・文：山田花子                     | 山田花子
            Text: Ada Brook Foto: Tom Hale      | Ada Brook
            Text & Fotos: Ada Brook             | Ada Brook
            Текст: Анна Брук, фото: Том Хейл    | Анна Брук
            Written by Ada Brook Edited by Tom Hale | Ada Brook
            Edited by Tom Hale                  | Tom Hale
            Penulis: Ada Brook, Editor: Tom Hale | Ada Brook
            Ada Brook (avec Tom Hale et Eva Lund) | Ada Brook
            Ada (Maria) Brook                   | Ada (Maria) Brook
            Ada Brook, MS, RDN, LD              | Ada Brook
            Ada Brook Chefredakteurin           | Ada Brook
            Ada Brook The Associated Press      | Ada Brook;The Associated Press
            Ada Brook, AFP                      | Ada Brook;AFP
            Ada Brook Follow                    | Ada Brook
            Ada Brook, Email                    | Ada Brook
            ADA BROOK Envoyée spéciale          | ADA BROOK
            Ada Brook, MBA, MPH, CHN            | Ada Brook
            Ada Brook Updated                   | Ada Brook
            Ada Brook September                 | Ada Brook
            Ada Brook June                      | Ada Brook June
            By Ada Brook / January 4, 2026 / In Ports | Ada Brook
            seagull Follow                      | seagull
            A Year of Harbours                  | A Year of Harbours
            """)
    void takesNamesOutOfBylines(String written, String names) {
        assertThat(Byline.names(written)).isEqualTo(List.of(names.split(";")));
    }

    @ParameterizedTest
    @CsvSource({
        "admin",
        "2026-03-01",
        "https://news.example/ada",
        "11:05",
        "By",
        "Photo by",
        "Fotos: Tom Hale",
        "Photograph by: Tom Hale",
        "Foto di Tom Hale",
        "No author",
        "50% off",
        "Jun 5th",
        "Share",
        "Google+",
        "Name",
        "未知",
        "Pier 12 is open",
        "About Ada",
        "About",
        "Alle Storys",
        "View profile",
        "Comment now",
        "L'AUTEUR",
        "El autor",
        "Printer-friendly version",
        "THE END"
    })
    void seesNoNameWhereThereIsNone(String written) {
        assertThat(Byline.names(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Brook;Head of Ports             | Ada Brook
            Ada Brook;Extension port educators  | Ada Brook
            Ada Brook;Harbour Media             | Ada Brook
            Ada Brook;Ports Editor              | Ada Brook
            Ada Brook;Follow on Twitter         | Ada Brook
            Ada Brook;Maria della Costa         | Ada Brook;Maria della Costa
            Ada Brook;Reuters                   | Ada Brook;Reuters
            Harbour Media                       | Harbour Media
            """)
    void leavesOutRolesAndEmployersBesidePeople(String names, String people) {
        assertThat(Roles.people(List.of(names.split(";")))).isEqualTo(List.of(people.split(";")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Brook;Published                 | Ada Brook
            Ada Brook;Reuters                   | Ada Brook;Reuters
            Sari                                | Sari
            Sari;Reuters                        | Sari;Reuters
            """)
    void takesNoLabelForAName(String names, String people) {
        assertThat(Roles.withoutLabels(List.of(names.split(";")))).isEqualTo(List.of(people.split(";")));
    }
}
