package newswire.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.parse.Decoding.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetTests {

    private static final String CAFE = "<rss version=\"2.0\"><channel><title>Café “Ω”</title></channel></rss>";

    @ParameterizedTest
    @CsvSource({"UTF-8, utf-8", "UTF-16LE, utf-16le", "UTF-16BE, utf-16be", "UTF-32LE, utf-32le", "UTF-32BE, utf-32be"})
    void believesAByteOrderMarkAboveAll(String charset, String label) {
        byte[] body = ("\ufeff" + CAFE).getBytes(Charset.forName(charset));
        ParsedFeed feed = Feeds.parse(body, "text/xml; charset=iso-8859-1", null);

        assertThat(feed.title()).isEqualTo("Café “Ω”");
        assertThat(feed.decoding().charset()).isEqualTo(label);
        assertThat(feed.decoding().basis()).isEqualTo(Basis.BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, utf-16le", "UTF-16BE, utf-16be", "UTF-32LE, utf-32le", "UTF-32BE, utf-32be"})
    void seesWideCharactersWithoutAMark(String charset, String label) {
        ParsedFeed feed = Feeds.parse(CAFE.getBytes(Charset.forName(charset)), null, null);

        assertThat(feed.title()).isEqualTo("Café “Ω”");
        assertThat(feed.decoding().charset()).isEqualTo(label);
    }

    @Test
    void believesTheHeaderBeforeTheProlog() {
        byte[] body =
                "<?xml version='1.0' encoding='windows-1252'?><rss><channel><title>Новости</title></channel></rss>"
                        .getBytes(Charset.forName("windows-1251"));
        ParsedFeed feed = Feeds.parse(body, "application/rss+xml; charset=\"cp1251\"", null);

        assertThat(feed.title()).isEqualTo("Новости");
        assertThat(feed.decoding()).isEqualTo(new Decoding("windows-1251", Basis.HEADER, false));
    }

    @Test
    void believesTheProlog() {
        byte[] body = "<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>Новости</title></channel></rss>"
                .getBytes(Charset.forName("KOI8-R"));
        ParsedFeed feed = Feeds.parse(body, "text/xml", null);

        assertThat(feed.title()).isEqualTo("Новости");
        assertThat(feed.decoding()).isEqualTo(new Decoding("koi8-r", Basis.PROLOG, false));
    }

    @Test
    void doesNotBelieveThatUtf8IsLatin1() {
        byte[] body = ("<?xml version='1.0' encoding='iso-8859-1'?>" + CAFE).getBytes(StandardCharsets.UTF_8);
        ParsedFeed feed = Feeds.parse(body, "text/xml; charset=iso-8859-1", null);

        assertThat(feed.title()).isEqualTo("Café “Ω”");
        assertThat(feed.decoding().overridden()).isTrue();
        assertThat(feed.recovered()).isTrue();
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        byte[] body = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>“x” é</title></channel></rss>"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Feeds.parse(body, null, null).title()).isEqualTo("“x” é");
    }

    @Test
    void readsAStrayLatin1ByteAmongUtf8() {
        byte[] body = CAFE.getBytes(StandardCharsets.UTF_8);
        body[body.length - "</title></channel></rss>".length() - 5] = (byte) 0xe9; // The first byte of the Omega.
        ParsedFeed feed = Feeds.parse(body, "text/xml; charset=utf-8", null);

        assertThat(feed.title()).startsWith("Café “é");
        assertThat(feed.damage()).anyMatch(note -> note.contains("windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, “Æbleskiver” – på Fyn",
        "windows-1252, Правительство утвердило программу",
        "iso-8859-1, Æbleskiver på Fyn før jul"
    })
    void undoesAnEncodingThatWasDoneTwice(String mistakenFor, String title) {
        byte[] sound = title.getBytes(StandardCharsets.UTF_8);
        StringBuilder mistaken = new StringBuilder();
        for (byte b : sound) {
            char c = new String(new byte[] {b}, Charset.forName(mistakenFor)).charAt(0);
            mistaken.append(c == '\ufffd' ? (char) (b & 0xff) : c); // The few that windows-1252 leaves open.
        }
        byte[] body =
                ("<rss><channel><title>" + mistaken + "</title></channel></rss>").getBytes(StandardCharsets.UTF_8);
        ParsedFeed feed = Feeds.parse(body, "text/xml; charset=utf-8", null);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.damage()).containsExactly("encoded as UTF-8 twice");
    }

    @Test
    void leavesSoundTextAloneThatHoldsWhatLooksEncodedTwice() {
        String title = "Fuß\u00a0ball: Spaß\u00a0und Gruß\u00a0aus Köln";
        byte[] body = ("<rss><channel><title>" + title + "</title></channel></rss>").getBytes(StandardCharsets.UTF_8);
        ParsedFeed feed = Feeds.parse(body, null, null);

        assertThat(feed.title()).isEqualTo(title.replace('\u00a0', ' '));
        assertThat(feed.damage()).isEmpty();
    }

    @Test
    void readsUtf8WithAStrayByteThatIsLabelledLatin1() {
        byte[] body = ("<?xml version='1.0' encoding='iso-8859-1'?>" + CAFE).getBytes(StandardCharsets.UTF_8);
        body[body.length - "</title></channel></rss>".length() - 5] = (byte) 0xe9; // The first byte of the Omega.

        assertThat(Feeds.parse(body, null, null).title()).startsWith("Café “é");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Правительство утвердило новую программу развития регионов",
        "koi8-r, Правительство утвердило новую программу развития регионов",
        "windows-1253, Η κυβέρνηση ενέκρινε το νέο πρόγραμμα",
        "windows-1255, הממשלה אישרה את התוכנית החדשה",
        "tis-620, รัฐบาลอนุมัติแผนพัฒนาภูมิภาคฉบับใหม่",
        "shift_jis, 政府は新しい計画を承認したと伝えた",
        "euc-jp, 政府は新しい計画を承認したと伝えた",
        "euc-kr, 정부는 새로운 지역 개발 계획을 승인했다",
        "gb2312, 政府批准了新的地区发展计划",
        "big5, 政府批准了新的地區發展計畫",
        "windows-1250, Vláda schválila nový program – příští týden řešení",
        "windows-1252, Le gouvernement a approuvé le programme à côté"
    })
    void guessesWhereNobodySaysAnything(String charset, String title) {
        byte[] body = ("<rss><channel><title>" + title + "</title></channel></rss>").getBytes(Charset.forName(charset));
        ParsedFeed feed = Feeds.parse(body, null, null);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.decoding().charset()).isEqualTo(charset);
        assertThat(feed.decoding().guessed()).isTrue();
        assertThat(feed.damage()).anyMatch(note -> note.contains(charset));
    }

    @ParameterizedTest
    @CsvSource({"u16", "'  utf_16 '", "bogus", "x-user-defined", "''"})
    void survivesNamesThatMeanNothingHere(String name) {
        ParsedFeed feed = Feeds.parse(Feeds.bytes("<?xml version='1.0' encoding='" + name + "'?>" + CAFE), null, null);

        assertThat(feed.title()).isEqualTo("Café “Ω”");
    }

    @Test
    void unpacksWhatNobodyCalledCompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Feeds.bytes(Feeds.RSS));
        }

        assertThat(Feeds.parse(packed.toByteArray(), null, null).entries()).hasSize(2);
    }

    @Test
    void readsControlCharactersAsThePunctuationThatWasMeant() {
        assertThat(Feeds.item("<title>don&#146;t \u0092</title>").title()).isEqualTo("don’t ’");
    }
}
