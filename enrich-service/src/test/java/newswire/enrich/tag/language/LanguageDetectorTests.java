package newswire.enrich.tag.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTests {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council said on Monday that the old bridge will be closed for repairs until spring.",
                "de | Der Stadtrat teilte am Montag mit, dass die alte Brücke bis zum Frühjahr gesperrt wird.",
                "fr | Le conseil municipal a annoncé lundi que le vieux pont sera fermé jusqu'au printemps.",
                "es | El ayuntamiento anunció el lunes que el viejo puente permanecerá cerrado hasta la primavera.",
                "pt | A câmara municipal anunciou na segunda-feira que a ponte velha ficará fechada até à primavera.",
                "it | Il comune ha annunciato lunedì che il vecchio ponte resterà chiuso fino alla primavera.",
                "ca | L'ajuntament va anunciar dilluns que el pont vell estarà tancat fins a la primavera.",
                "nl | De gemeenteraad maakte maandag bekend dat de oude brug tot het voorjaar gesloten blijft.",
                "sv | Kommunen meddelade på måndagen att den gamla bron kommer att vara stängd till våren.",
                "da | Kommunen meddelte mandag, at den gamle bro vil være lukket indtil foråret.",
                "fi | Kaupunki ilmoitti maanantaina, että vanha silta on suljettu kevääseen asti.",
                "et | Linnavalitsus teatas esmaspäeval, et vana sild jääb kevadeni suletuks.",
                "is | Bæjarstjórnin tilkynnti á mánudag að gamla brúin yrði lokuð fram á vor.",
                "pl | Rada miasta poinformowała w poniedziałek, że stary most będzie zamknięty do wiosny.",
                "cs | Městská rada v pondělí oznámila, že starý most bude až do jara uzavřen.",
                "sk | Mestská rada v pondelok oznámila, že starý most bude až do jari zatvorený.",
                "sl | Mestni svet je v ponedeljek sporočil, da bo stari most zaprt do pomladi.",
                "hu | A városi tanács hétfőn közölte, hogy a régi híd tavaszig zárva lesz.",
                "ro | Consiliul local a anunțat luni că podul vechi va rămâne închis până în primăvară.",
                "tr | Belediye pazartesi günü eski köprünün bahara kadar kapalı kalacağını açıkladı.",
                "lt | Miesto taryba pirmadienį pranešė, kad senasis tiltas bus uždarytas iki pavasario.",
                "lv | Pilsētas dome pirmdien paziņoja, ka vecais tilts būs slēgts līdz pavasarim.",
                "sr | Gradsko veće je u ponedeljak saopštilo da će stari most biti zatvoren do proleća.",
                "sr | Градско веће је у понедељак саопштило да ће стари мост бити затворен до пролећа.",
                "ru | Городской совет сообщил в понедельник, что старый мост будет закрыт до весны.",
                "uk | Міська рада повідомила в понеділок, що старий міст буде закрито до весни.",
                "bg | Общинският съвет съобщи в понеделник, че старият мост ще бъде затворен до пролетта.",
                "id | Dewan kota mengumumkan pada hari Senin bahwa jembatan tua itu akan ditutup sampai musim semi.",
                "vi | Hội đồng thành phố thông báo hôm thứ Hai rằng cây cầu cũ sẽ đóng cửa cho đến mùa xuân.",
                "sw | Baraza la jiji lilitangaza Jumatatu kwamba daraja la zamani litafungwa hadi majira ya kuchipua.",
                "ar | أعلن مجلس المدينة يوم الاثنين أن الجسر القديم سيبقى مغلقا حتى الربيع.",
                "fa | شورای شهر روز دوشنبه اعلام کرد که پل قدیمی تا بهار بسته خواهد بود.",
                "ur | شہر کی کونسل نے پیر کو اعلان کیا کہ پرانا پل بہار تک بند رہے گا۔",
                "hi | नगर परिषद ने सोमवार को कहा कि पुराना पुल वसंत तक बंद रहेगा।",
                "el | Το δημοτικό συμβούλιο ανακοίνωσε τη Δευτέρα ότι η παλιά γέφυρα θα παραμείνει κλειστή.",
                "he | מועצת העיר הודיעה ביום שני כי הגשר הישן יהיה סגור עד האביב.",
                "th | สภาเมืองประกาศเมื่อวันจันทร์ว่าสะพานเก่าจะปิดจนถึงฤดูใบไม้ผลิ",
                "zh | 市议会周一宣布，旧桥将关闭至明年春天。",
                "ja | 市議会は月曜日、古い橋が春まで閉鎖されると発表した。",
                "ko | 시의회는 월요일 오래된 다리가 봄까지 폐쇄될 것이라고 발표했다.",
            })
    void tellsWhatANewsSentenceIsIn(String language, String text) {
        var found = DETECTOR.detect(text);

        assertThat(found.code()).isEqualTo(language);
        assertThat(found.confidence()).isBetween(0.6, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "2026-11-24 19:00", "€ 12.50 — 80 %", "🎉🎉"})
    void saysNothingOfATextWithoutLetters(String text) {
        assertThat(DETECTOR.detect(text, List.of("en"))).isNull();
    }

    @Test
    void readsCapitalsAsTheirSmallLetters() {
        assertThat(DETECTOR.detect("STADTRAT SPERRT DIE ALTE BRÜCKE BIS ZUM FRÜHJAHR")
                        .code())
                .isEqualTo("de");
    }

    @Test
    void readsDecomposedLettersAsComposedOnes() {
        var composed = "Městská rada v pondělí oznámila, že starý most bude uzavřen.";
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(DETECTOR.detect(decomposed)).isEqualTo(DETECTOR.detect(composed));
    }

    @Test
    void looksPastForeignNamesInAnotherScript() {
        assertThat(DETECTOR.detect(
                                "Компании Microsoft Corporation и Amazon Web Services объявили о сделке в понедельник")
                        .code())
                .isEqualTo("ru");
    }

    @Test
    void letsAClaimDecideWhatTheTextLeavesOpen() {
        var open = "Taxi Hotel Bar";

        assertThat(DETECTOR.detect(open, List.of("fi")).confidence())
                .isNotEqualTo(DETECTOR.detect(open).confidence());
        var bosnian = DETECTOR.detect("Gradonačelnik otvorio novi most", List.of("bs-BA"));
        var croatian = DETECTOR.detect("Gradonačelnik otvorio novi most", List.of("hr_HR"));
        assertThat(bosnian.code()).isEqualTo("bs");
        assertThat(croatian.code()).isEqualTo("hr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr-CA", "not a tag", "", "und"})
    void doesNotBelieveAClaimAgainstAClearText(String claim) {
        var found = DETECTOR.detect(
                "Der Stadtrat teilte am Montag mit, dass die alte Brücke bis zum Frühjahr gesperrt wird.",
                List.of(claim));

        assertThat(found.code()).isEqualTo("de");
        assertThat(found.confidence()).isGreaterThan(0.95);
    }

    @Test
    void takesTheCommonCodeOfNorwegianForEitherForm() {
        var text = "Kommunen opplyste mandag at den gamle brua blir stengt fram til våren.";

        assertThat(DETECTOR.detect(text, List.of("no")).confidence())
                .isGreaterThanOrEqualTo(DETECTOR.detect(text).confidence());
        assertThat(DETECTOR.detect(text, List.of("no")).code()).isIn("nb", "nn");
    }

    @Test
    void believesAClaimOfAnUnknownLanguageWhenTheTextFitsNoKnownOne() {
        var found = DETECTOR.detect("Qaghwa' pagh Ho'Du' vItlhutlh", List.of("tlh"));

        assertThat(found.code()).isEqualTo("tlh");
        assertThat(found.confidence()).isLessThan(0.9);
    }

    @Test
    void tellsYiddishFromHebrewByItsClaimAlone() {
        assertThat(DETECTOR.detect("די שטאט האט געמאלדן", List.of("yi")).code()).isEqualTo("yi");
        assertThat(DETECTOR.detect("די שטאט האט געמאלדן", List.of("fr")).code()).isEqualTo("he");
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        var beginning = "The council said on Monday that the old bridge will be closed for repairs. ".repeat(50);

        assertThat(DETECTOR.detect(beginning + "Der Stadtrat sperrt die Brücke. ".repeat(10_000)))
                .isEqualTo(DETECTOR.detect(beginning));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"en"})
    void answersTheSameEachTime(String claim) {
        var claims = claim == null ? List.<String>of() : List.of(claim);
        var text = "Ponte velha fechada";

        assertThat(DETECTOR.detect(text, claims)).isEqualTo(new LanguageDetector().detect(text, claims));
    }
}
