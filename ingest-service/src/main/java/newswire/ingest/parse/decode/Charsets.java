package newswire.ingest.parse.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character sets by the names that publishers use, which are not always those that IANA lists. Thread-safe. */
public final class Charsets {

    /** Names in the wild, reduced to letters and digits, and what Java calls the set that is meant. */
    private static final Map<String, String> ALIASES = new HashMap<>();

    static {
        alias("utf-8", "utf8 u8 utf unicode11utf8 xunicode20utf8 utf8mb4 utf8n utf8bom");
        alias("utf-16", "u16 utf16 ucs2 iso10646ucs2 unicode csunicode");
        alias("utf-16le", "utf16le unicodelittle unicodefffe");
        alias("utf-16be", "utf16be unicodebig unicodefeff");
        alias("utf-32", "u32 utf32 ucs4 iso10646ucs4");
        alias("utf-32le", "utf32le");
        alias("utf-32be", "utf32be");
        alias("us-ascii", "ascii usascii ansix341968 iso646us 646 us ansix34");
        alias("iso-8859-1", "latin1 l1 iso88591 iso885911987 isolatin1 cp819 latin 88591 8859 iso8859");
        alias("iso-8859-2", "latin2 l2 iso88592 isolatin2 88592");
        alias("iso-8859-3", "latin3 l3 iso88593");
        alias("iso-8859-4", "latin4 l4 iso88594 isolatin4");
        alias("iso-8859-5", "cyrillic iso88595 isocyrillic");
        alias("iso-8859-6", "arabic iso88596 ecma114 asmo708");
        alias("iso-8859-7", "greek greek8 iso88597 ecma118 elot928");
        alias("iso-8859-8", "hebrew iso88598 iso88598i iso88598e visual logical");
        alias("iso-8859-9", "latin5 l5 iso88599 turkish");
        alias("iso-8859-13", "latin7 l7 iso885913");
        alias("iso-8859-15", "latin9 l9 latin0 iso885915");
        alias("windows-1250", "cp1250 win1250 windows1250 xcp1250 ms1250 1250");
        alias("windows-1251", "cp1251 win1251 windows1251 xcp1251 ms1251 1251");
        alias("windows-1252", "cp1252 win1252 windows1252 xcp1252 ms1252 1252 ansi xansi");
        alias("windows-1253", "cp1253 win1253 windows1253 1253");
        alias("windows-1254", "cp1254 win1254 windows1254 1254");
        alias("windows-1255", "cp1255 win1255 windows1255 1255");
        alias("windows-1256", "cp1256 win1256 windows1256 1256");
        alias("windows-1257", "cp1257 win1257 windows1257 1257");
        alias("windows-1258", "cp1258 win1258 windows1258 1258");
        alias("x-windows-874", "cp874 windows874 win874 dos874");
        alias("tis-620", "tis620 iso885911 tis6202533");
        alias("koi8-r", "koi8r koi8 koi cskoi8r");
        alias("koi8-u", "koi8u");
        alias("ibm866", "cp866 ibm866 866 dos866");
        alias(
                "gb18030",
                "gb18030 gb2312 gbk gb231280 euccn xeuccn eucgb2312cn csgb2312 chinese cp936 936 windows936 ms936 xgbk gb");
        alias("x-MS950-HKSCS", "big5 big5eten csbig5 xxbig5 cnbig5 big5tw big5hkscs cp950 ms950 windows950");
        alias("windows-31j", "shiftjis sjis xsjis mskanji csshiftjis cp932 ms932 windows31j windows932 shiftjis2004");
        alias("euc-jp", "eucjp xeucjp eucjpms cseucpkdfmtjapanese ujis");
        alias("iso-2022-jp", "iso2022jp csiso2022jp jis");
        alias(
                "x-windows-949",
                "euckr ksc56011987 ksc5601 ksx1001 korean cp949 uhc ms949 windows949 ks56011987 cseuckr");
        alias("iso-2022-kr", "iso2022kr");
    }

    private Charsets() {}

    private static void alias(String name, String aliases) {
        for (String alias : aliases.split(" ")) {
            ALIASES.put(alias, name);
        }
    }

    /** The set that a stated name means, null when nobody can tell. */
    static @Nullable Charset named(@Nullable String stated) {
        if (stated == null || stated.isBlank() || stated.length() > 60) {
            return null;
        }
        String name = stated.strip().toLowerCase(Locale.ROOT);
        String alias = ALIASES.get(lettersAndDigits(name));
        try {
            return Charset.forName(alias != null ? alias : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // A name that means nothing is as good as no name.
        }
    }

    /**
     * The set that a page means by a name, which is the largest one that goes by it (Encoding Standard, 4.2): browsers read
     * nothing else, so publishers test with nothing else. Null when nobody can tell.
     */
    public static @Nullable Charset ofPage(String stated) {
        Charset named = named(stated);
        if (named == null) {
            return null;
        }
        return switch (named.name()) {
            case "ISO-8859-1", "US-ASCII" -> Charset.forName("windows-1252");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "TIS-620" -> Charset.forName("x-windows-874");
            default -> named;
        };
    }

    private static String lettersAndDigits(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Whether every byte below 128 means itself, so that markup can be read before the set is known. */
    static boolean extendsAscii(Charset charset) {
        String name = charset.name();
        return !name.startsWith("UTF-16") && !name.startsWith("UTF-32") && !name.startsWith("IBM0");
    }

    /** Whether each byte is a character, so that decoding never fails and proves nothing. */
    static boolean singleByte(Charset charset) {
        String name = charset.name();
        return name.startsWith("ISO-8859")
                || name.startsWith("windows-125")
                || name.startsWith("KOI8")
                || name.startsWith("IBM")
                || name.equals("TIS-620")
                || name.equals("x-windows-874")
                || charset.equals(StandardCharsets.US_ASCII);
    }

    /** Whether what makes a character of UTF-8 is next to never seen in the set. */
    static boolean western(Charset charset) {
        String name = charset.name();
        return name.equals("ISO-8859-1") || name.equals("ISO-8859-15") || name.equals("windows-1252");
    }

    /** The name to report. */
    static String label(Charset charset) {
        return switch (charset.name()) {
            case "windows-31j" -> "shift_jis";
            case "x-MS950-HKSCS" -> "big5";
            case "x-windows-949" -> "euc-kr";
            case "x-windows-874" -> "windows-874";
            default -> charset.name().toLowerCase(Locale.ROOT);
        };
    }
}
