package newswire.ingest.parse.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

/**
 * Guesses the character set of bytes that nobody labelled and that are no UTF-8: reads them as each candidate and takes
 * the one under which they look most like a language that is written in it.
 */
final class CharsetGuess {

    private static final int SAMPLE = 48 * 1024;
    private static final double COMMON = 1.0;
    /** A common one of thousands of ideographs proves more than a common letter, and is met less often. */
    private static final double COMMON_IDEOGRAPH = 4.0;

    private static final double EXPECTED = 0.25;
    private static final double FOREIGN = -1.0;

    /**
     * A character set and what its users write.
     *
     * @param common the characters beyond ASCII that make up most of their text
     * @param expected the range that the others come from
     * @param aloneInWords whether words are written in this script alone, without ASCII letters
     */
    private record Candidate(
            String charset, String label, String common, char expectedFrom, char expectedTo, boolean aloneInWords) {}

    private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ";
    private static final String SIMPLIFIED = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着"
            + "去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长新月市"
            + "工业务民政府部场经济际闻报社会法院员司企产品价格增率银行信息网络科技术教育文化体军事安全卫环境保护项目管理服建设计划组织单位"
            + "系统数据研究分析问题情况关于根据通进提高加强实现完支持合区城乡村镇省县路电视影音乐球赛专移列"
            + "，。、：“”（）！";
    private static final String TRADITIONAL = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著"
            + "去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長新月市"
            + "工業務民政府部場經濟際聞報社會法院員司企產品價格增率銀行信息網絡科技術教育文化體軍事安全衛環境保護項目管理服建設計劃組織單位"
            + "系統數據研究分析問題情況關於根據通進提高加強實現完支持合區城鄉村鎮省縣路電視影音樂球賽專移列"
            + "，。、：「」（）！";
    private static final String JAPANESE =
            "のにをはがでたとしいるなてすれまこからもうりさっきんつくらそあよめけえみわどだスンルトイラリクシアドレフジ" + "マタカグテムメロサコ、。「」ー日本人年大一国中新";
    private static final String KOREAN =
            "이다의는에을가고로한하지를은사도기시인대있어서그나일수자리해전정들정보만과부것스라주제아원상장국신여구성동오면" + "세유조비개경공적화미관안연선중분계소식실인물업생";

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(
                    "windows-1252",
                    "windows-1252",
                    "éèêàâçôîûùëïäöüßñáíóúãåæøìòÄÖÜÉ’‘“”–—…«»°£€©®·¿¡\u00a0",
                    '\u00c0',
                    '\u00ff',
                    false),
            new Candidate("windows-31j", "shift_jis", JAPANESE, '\u3000', '\u9fff', false),
            new Candidate("EUC-JP", "euc-jp", JAPANESE, '\u3000', '\u9fff', false),
            new Candidate("x-windows-949", "euc-kr", KOREAN, '\uac00', '\ud7a3', false),
            new Candidate("GB18030", "gb2312", SIMPLIFIED, '\u4e00', '\u9fff', false),
            new Candidate("Big5", "big5", TRADITIONAL, '\u4e00', '\u9fff', false),
            new Candidate("windows-1251", "windows-1251", CYRILLIC, '\u0400', '\u045f', true),
            new Candidate("KOI8-R", "koi8-r", CYRILLIC, '\u0400', '\u045f', true),
            new Candidate("IBM866", "ibm866", CYRILLIC, '\u0400', '\u045f', true),
            new Candidate("ISO-8859-5", "iso-8859-5", CYRILLIC, '\u0400', '\u045f', true),
            new Candidate("windows-1253", "windows-1253", "αοιετσνηυρπκμλωςάίόέήθγδύφχ", '\u0370', '\u03ff', true),
            new Candidate("windows-1255", "windows-1255", "יוהלארתבשמםנכדפקעןחטגסצזך", '\u05b0', '\u05f4', true),
            new Candidate("windows-1256", "windows-1256", "اليمنورتبةعدسفهكقحجأىشصطخ", '\u0600', '\u06ff', true),
            new Candidate("TIS-620", "tis-620", "านรอกเงมยลวดทตสะปบคหแจพชขใไโัีิ่้็ืุู", '\u0e01', '\u0e5b', true),
            new Candidate("windows-1250", "windows-1250", "ąęłńóśżźćŁŚŻ„”–", '\u00c0', '\u017f', false),
            new Candidate("windows-1250", "windows-1250", "áéíýěščřžůúďťňŠČŘŽ„”–", '\u00c0', '\u017f', false),
            new Candidate("windows-1250", "windows-1250", "áéíóúöüőűÉÁ„”–", '\u00c0', '\u017f', false),
            new Candidate("ISO-8859-2", "iso-8859-2", "ąęłńóśżźćŁŚŻ", '\u00c0', '\u017f', false),
            new Candidate("ISO-8859-2", "iso-8859-2", "áéíýěščřžůúďťňŠČŘŽ", '\u00c0', '\u017f', false),
            new Candidate("ISO-8859-2", "iso-8859-2", "áéíóúöüőűÉÁ", '\u00c0', '\u017f', false),
            new Candidate("windows-1254", "windows-1254", "ıİşŞğĞüöçÜÖÇ’“”", '\u00c0', '\u017f', false));

    private CharsetGuess() {}

    /** The most likely set; the name under which to report it may be narrower than the set that reads it. */
    record Guess(Charset charset, String label) {}

    static Guess of(byte[] bytes) {
        byte[] sample = sample(bytes);
        Candidate best = CANDIDATES.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : CANDIDATES) {
            double score = score(candidate, sample);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return new Guess(Charset.forName(best.charset), best.label);
    }

    /** The lines that hold bytes beyond ASCII, since the others tell nothing. */
    private static byte[] sample(byte[] bytes) {
        byte[] sample = new byte[Math.min(SAMPLE, bytes.length)];
        int length = 0;
        int lineStart = 0;
        while (lineStart < bytes.length && length < sample.length) {
            boolean beyondAscii = false;
            int end = lineStart;
            while (end < bytes.length && bytes[end] != '\n') {
                beyondAscii |= bytes[end] < 0;
                end++;
            }
            if (beyondAscii) {
                int take = Math.min(end - lineStart, sample.length - length);
                System.arraycopy(bytes, lineStart, sample, length, take);
                length += take;
                if (length < sample.length) {
                    sample[length++] = '\n';
                }
            }
            lineStart = end + 1;
        }
        return Arrays.copyOf(sample, length);
    }

    private static double score(Candidate candidate, byte[] sample) {
        CharsetDecoder decoder = Charset.forName(candidate.charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        decoder.decode(ByteBuffer.wrap(sample), text, true);
        text.flip();
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                sum += points(candidate, c);
                sum -= misplaced(candidate, text, i, c);
            }
        }
        return sum;
    }

    private static double points(Candidate candidate, char c) {
        if (c == '\ufffd') {
            return 5 * FOREIGN;
        } else if (candidate.common.indexOf(c) >= 0) {
            return c >= '\u3000' ? COMMON_IDEOGRAPH : COMMON;
        } else if (c >= candidate.expectedFrom && c <= candidate.expectedTo) {
            return EXPECTED;
        } else if (c < 0xa0 || c >= 0xff61 && c <= 0xff9f || c >= 0xe000 && c < 0xf900) {
            return 2 * FOREIGN; // Control, half-width or private characters: nobody writes these.
        }
        return FOREIGN / 2;
    }

    /** What it costs that a letter stands beside one that it never stands beside. */
    private static double misplaced(Candidate candidate, CharBuffer text, int i, char c) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        boolean inScript = c >= candidate.expectedFrom && c <= candidate.expectedTo;
        if (candidate.aloneInWords && inScript && (isAsciiLetter(before) || isAsciiLetter(after))) {
            return 1;
        }
        if (!candidate.aloneInWords
                && c < '\u0250'
                && before >= 0xc0
                && Character.isLetter(c)
                && Character.isLetter(before)) {
            return 1; // Languages written in Latin letters rarely have two accented ones in a row.
        }
        return Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
