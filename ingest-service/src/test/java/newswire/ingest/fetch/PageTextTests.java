package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTests {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void takesTheByteOrderMarkBeforeAllElse() {
        var page = PageText.decode("\uFEFF<p>ü".getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1");

        assertThat(page).isEqualTo(new PageText("UTF-8", "<p>ü"));
        assertThat(PageText.decode("\uFEFFü".getBytes(StandardCharsets.UTF_16LE), null)
                        .html())
                .isEqualTo("ü");
        assertThat(PageText.decode("\uFEFFü".getBytes(StandardCharsets.UTF_16BE), null)
                        .html())
                .isEqualTo("ü");
    }

    @Test
    void takesTheHeaderBeforeTheMetaElement() {
        var bytes = "<meta charset=utf-8><p>ж".getBytes(Charset.forName("windows-1251"));

        assertThat(PageText.decode(bytes, "text/html; charset=\"windows-1251\"").html())
                .endsWith("ж");
    }

    @Test
    void readsTheMetaElement() {
        var bytes = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>ж"
                .getBytes(Charset.forName("windows-1251"));

        assertThat(PageText.decode(bytes, "text/html")).satisfies(page -> {
            assertThat(page.charset()).isEqualTo("windows-1251");
            assertThat(page.html()).endsWith("ж");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312, GBK, 镕",
        "euc-kr, x-windows-949, 똠",
        "shift_jis, windows-31j, ①",
        "tis-620, x-windows-874, “",
        "iso-8859-9, windows-1254, “",
        "x-sjis, windows-31j, 髙",
        "big5, Big5, 中",
        "big5-hkscs, Big5-HKSCS, 佢哋嚟咗啲嘢喺度",
        "big5, Big5-HKSCS, 佢哋嚟咗啲嘢喺度",
        "big5, x-windows-950, €碁",
        "ms950, x-windows-950, €碁",
        "cp950, x-windows-950, €碁"
    })
    void takesTheLargestSetThatGoesByAName(String stated, Charset written, String letter) {
        assertThat(PageText.decode(letter.getBytes(written), "text/html; charset=" + stated)
                        .html())
                .isEqualTo(letter);
    }

    @Test
    void knowsUtf8ByItsBytesAndElseTakesWindows1252() {
        assertThat(PageText.decode("<p>ü".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new PageText("UTF-8", "<p>ü"));
        assertThat(PageText.decode("<p>“ü”".getBytes(WINDOWS_1252), null))
                .isEqualTo(new PageText("windows-1252", "<p>“ü”"));
        assertThat(PageText.decode("“ü”".getBytes(WINDOWS_1252), "text/html; charset=ISO-8859-1")
                        .html())
                .isEqualTo("“ü”");
    }

    @Test
    void passesOverAnEncodingThatNobodyKnows() {
        assertThat(PageText.decode("ü".getBytes(StandardCharsets.UTF_8), "text/html; charset=x-made-up")
                        .html())
                .isEqualTo("ü");
        assertThat(PageText.decode(new byte[0], "text/html; charset=\"\"").html())
                .isEmpty();
    }
}
