package newswire.ingest.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import newswire.ingest.parse.decode.Charsets;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as text. The encoding is that of a byte order mark, else the one that the HTTP header, else a meta
 * element within the first 4096 bytes names, else UTF-8 where the bytes are valid UTF-8, else windows-1252 (after the
 * HTML standard, section "Determining the character encoding").
 */
public record PageText(String charset, String html) {

    private static final int PRESCAN = 4096;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Decodes; what is not valid in the encoding becomes U+FFFD.
     *
     * @param contentType the HTTP header, null when there was none
     */
    public static PageText decode(byte[] bytes, @Nullable String contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE);
        }
        var named = contentType == null ? null : named(CHARSET, contentType);
        if (named == null) {
            var head = new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
            named = named(META, head);
            if (named != null && named.name().startsWith("UTF-16")) {
                named = StandardCharsets.UTF_8; // a meta element that can be read as ASCII is not in UTF-16
            }
        }
        if (named == null || named.equals(StandardCharsets.UTF_8)) {
            return isUtf8(bytes) || named != null
                    ? text(bytes, 0, StandardCharsets.UTF_8)
                    : text(bytes, 0, WINDOWS_1252);
        }
        return text(bytes, 0, named);
    }

    private static PageText text(byte[] bytes, int from, Charset charset) {
        return new PageText(charset.name(), new String(bytes, from, bytes.length - from, charset));
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? Charsets.ofPage(match.group(1)) : null;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !text.isEmpty() || bytes.length == 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
