package newswire.enrich.extract.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.Person;
import newswire.enrich.extract.Story;
import org.junit.jupiter.api.Test;

class HeadTests {

    @Test
    void readsTheHeadInOtherLanguages() {
        Story french = new Extractor().extractText("""
                Le ferry reprend la mer vers l'île

                Après la tempête, la liaison a été rétablie lundi. Les insulaires respirent.

                Publié le 2 mars 2026 à 18h30, mis à jour le 2 mars 2026 à 20h11 Temps de Lecture 3 min.

                Par Claire Morvan (Brest, correspondante)

                Le ferry au départ de Brest, lundi 2 mars. YVES LE GALL / AFP

                La liaison maritime avec l'île a été rétablie lundi, après trois jours d'interruption et de mauvais temps.

                « Sans ferry, nous sommes coupés du monde », a expliqué le maire, Yann Kerbrat.
                """);
        assertThat(french.standfirst()).startsWith("Après la tempête").endsWith("respirent.");
        assertThat(french.authors()).containsExactly(new Person("Claire Morvan"));
        assertThat(french.published().instant()).isEqualTo(Instant.parse("2026-03-02T18:30:00Z"));
        assertThat(french.modified().instant()).isEqualTo(Instant.parse("2026-03-02T20:11:00Z"));
        assertThat(french.images())
                .containsExactly(new Image(null, "Le ferry au départ de Brest, lundi 2 mars.", "YVES LE GALL / AFP"));
        assertThat(french.blocks()).hasSize(2);

        Story spanish = new Extractor().extractText("""
                ECONOMÍA

                El puerto reabre tras tres semanas de huelga

                La última lancha saldrá a medianoche, según el acuerdo firmado este lunes

                Lucía Fernández | Vigo - 02 MAR 2026 - 19:12 CET

                Los trabajadores del puerto volvieron este lunes a sus puestos tras alcanzar un acuerdo con la autoridad portuaria.

                Te puede interesar
                - La huelga, en cifras
                - Así se negoció el pacto

                Archivado en: Huelgas · Puertos · Vigo
                """);
        assertThat(spanish.section()).containsExactly("ECONOMÍA");
        assertThat(spanish.authors()).containsExactly(new Person("Lucía Fernández"));
        assertThat(spanish.dateline()).isEqualTo("Vigo");
        assertThat(spanish.published().instant()).isEqualTo(Instant.parse("2026-03-02T18:12:00Z"));
        assertThat(spanish.publisherTags()).containsExactly("Huelgas", "Puertos", "Vigo");
        assertThat(spanish.blocks()).hasSize(1);

        Story chinese = new Extractor().extractText("""
                首页 > 国际 > 正文

                北岛渡轮恢复通航

                2026年3月2日 18:30 来源：海港日报 作者：李明

                风暴过后，通往北岛的渡轮星期一恢复通航。首班船载着212名乘客和三天的邮件于早上六点启航。

                市长表示松了一口气。“没有渡轮，我们就与世隔绝了。”他说。

                标签：渡轮 北岛 风暴
                """);
        assertThat(chinese.title()).isEqualTo("北岛渡轮恢复通航");
        assertThat(chinese.section()).containsExactly("国际");
        assertThat(chinese.authors()).containsExactly(new Person("李明"));
        assertThat(chinese.publisherTags()).containsExactly("渡轮", "北岛", "风暴");
        assertThat(chinese.blocks()).hasSize(2);
    }

    @Test
    void tellsAPlaceBehindANameAndACreditBelowACaption() {
        Story page = new Extractor().extractText("""
                Startseite > Wirtschaft > Unternehmen

                Die Fähre fährt wieder – aber nur bis Mitternacht

                Nach drei Wochen Streik einigen sich Reederei und Gewerkschaft. Für die Pendler ändert sich trotzdem vieles.

                Von Anke Brook, Husum
                02.03.2026, 17.45 Uhr

                Bild vergrößern
                Die Fähre »Nordwind« am Anleger in Husum
                Foto: Jens Hale / dpa

                Die Reederei Nordwind und die Gewerkschaft haben sich am Montag auf einen neuen Fahrplan geeinigt, wie es heißt.

                Lesen Sie auch
                Warum die Inseln leer werden

                Für die rund 2.000 Pendler bedeutet die Einigung, dass sie abends früher nach Hause müssen.
                """);

        assertThat(page.section()).containsExactly("Wirtschaft", "Unternehmen");
        assertThat(page.authors()).containsExactly(new Person("Anke Brook"));
        assertThat(page.dateline()).isEqualTo("Husum");
        assertThat(page.images())
                .containsExactly(new Image(null, "Die Fähre »Nordwind« am Anleger in Husum", "Jens Hale / dpa"));
        assertThat(page.blocks()).hasSize(2);
    }
}
