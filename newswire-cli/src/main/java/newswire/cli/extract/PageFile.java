package newswire.cli.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Pages as bytes, gzipped or not, in whatever encoding. */
public final class PageFile {

    static final int MAX_BYTES = 60_000_000;
    private static final int HEAD = 4_096;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private PageFile() {}

    /** A page on disk as text; what is longer than 60 MB is cut. */
    public static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(MAX_BYTES));
        }
    }

    /** Bytes as text: UTF-8 when they are valid UTF-8, else in the encoding that the page declares, else Windows-1252. */
    static String text(byte[] given) throws IOException {
        byte[] bytes = given;
        if (bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readNBytes(MAX_BYTES);
            }
        }
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                        || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, declared(bytes));
        }
    }

    private static Charset declared(byte[] bytes) {
        Matcher m = DECLARED.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        Charset fallback = Charset.forName("windows-1252");
        try {
            Charset declared = m.find() ? Charset.forName(m.group(1)) : fallback;
            return declared.equals(StandardCharsets.ISO_8859_1) ? fallback : declared;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return fallback;
        }
    }
}
