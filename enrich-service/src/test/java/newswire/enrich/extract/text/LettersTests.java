package newswire.enrich.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTests {

    @Test
    void callsSimpleOnlyWhatStandsForItself() {
        assertThat(IntStream.range(0, 0x10000)
                        .mapToObj(c -> String.valueOf((char) c))
                        .filter(Letters::areSimple)
                        .filter(c -> !Normalizer.isNormalized(c, Normalizer.Form.NFKC)
                                || !c.toLowerCase(Locale.ROOT)
                                        .equals(String.valueOf(Character.toLowerCase(c.charAt(0))))))
                .isEmpty();
    }

    @Test
    void callsSmallOnlyWhatIsItsOwnLowerCase() {
        assertThat("azéж한".chars()).allMatch(c -> Letters.signs(c) == Letters.SMALL);
        assertThat("A1_漢-".chars()).noneMatch(c -> Letters.signs(c) == Letters.SMALL);
        assertThat(IntStream.range(0, 0x10000).filter(c -> Letters.signs(c) == Letters.SMALL))
                .allMatch(c -> Letters.lower(c) == c);
    }

    @Test
    void foldsSimpleTextsAsAllOthers() {
        assertThat(Words.fold(" “Übergrößen” – Ж’Ё`s:")).isEqualTo("übergrößen\" - ж'ё's");
        assertThat(Words.fold("ﬁne…\u00a0İstanbul ΟΔΟΣ")).isEqualTo("fine... i̇stanbul οδος");
    }
}
