package newswire.ingest.parse.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.parse.Decoding;
import newswire.ingest.parse.Decoding.Basis;
import newswire.ingest.parse.xml.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the character set of a document in the order of RFC 7303, 3: byte order mark, HTTP header, XML prolog, the
 * default. What a label says is believed only as far as the bytes bear it out.
 */
public final class Decoder {

    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOG_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'>?]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final int PROLOG_LENGTH = 400;

    private final byte[] bytes;
    private final @Nullable String contentType;
    private final Damage damage;

    private Decoder(byte[] bytes, @Nullable String contentType, Damage damage) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.damage = damage;
    }

    /** Decodes a body; always succeeds, at worst with replacement characters and a note of damage. */
    public static Decoded decode(byte[] bytes, @Nullable String contentType, Damage damage) {
        return new Decoder(bytes, contentType, damage).decode();
    }

    private Decoded decode() {
        Decoded wide = marked();
        if (wide == null) {
            wide = wideWithoutMark();
        }
        if (wide != null) {
            return wide;
        }
        Utf8.Census census = Utf8.census(bytes);
        String header = headerCharset();
        Decoded labelled = asLabelled(header, Basis.HEADER, census);
        if (labelled == null) {
            labelled = asLabelled(prologEncoding(), Basis.PROLOG, census);
        }
        if (labelled != null) {
            return labelled;
        }
        boolean unbelieved = header != null || prologEncoding() != null;
        if (census.valid()) {
            return utf8(Basis.DEFAULT, unbelieved);
        }
        if (census.sequences() >= census.strays()) {
            return patchedUtf8(unbelieved);
        }
        CharsetGuess.Guess guess = CharsetGuess.of(bytes);
        damage.note("not UTF-8 and no other character set is named; read as " + guess.label());
        return new Decoded(lenient(guess.charset(), 0), new Decoding(guess.label(), Basis.DETECTED, unbelieved));
    }

    /** What the byte order mark says. */
    private @Nullable Decoded marked() {
        if (begins(0xef, 0xbb, 0xbf)) {
            return markedUtf8();
        } else if (begins(0xff, 0xfe, 0, 0)) {
            return marked(Charset.forName("UTF-32LE"), 4);
        } else if (begins(0, 0, 0xfe, 0xff)) {
            return marked(Charset.forName("UTF-32BE"), 4);
        } else if (begins(0xff, 0xfe)) {
            return marked(StandardCharsets.UTF_16LE, 2);
        } else if (begins(0xfe, 0xff)) {
            return marked(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private Decoded markedUtf8() {
        if (Utf8.census(bytes).valid()) {
            return marked(StandardCharsets.UTF_8, 3);
        }
        String text = patchedUtf8(false).text();
        return new Decoded(text.substring(1), new Decoding("utf-8", Basis.BYTE_ORDER_MARK, false));
    }

    private Decoded marked(Charset charset, int mark) {
        return new Decoded(lenient(charset, mark), new Decoding(Charsets.label(charset), Basis.BYTE_ORDER_MARK, false));
    }

    /** UTF-16 and UTF-32 without a mark give themselves away by the zeros around the first bracket (XML 1.0, F.1). */
    private @Nullable Decoded wideWithoutMark() {
        int start = 0;
        while (start < bytes.length && start < 64 && (bytes[start] == 0 || isSpace(bytes[start]))) {
            start++;
        }
        if (start >= bytes.length || bytes[start] != '<' && bytes[start] != '{') {
            return null;
        }
        if (zeros(start + 1, 3)) {
            return unmarked(Charset.forName(start % 4 == 3 ? "UTF-32BE" : "UTF-32LE"));
        } else if (zeros(start + 1, 1)) {
            return unmarked(start % 2 == 1 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        return null;
    }

    private Decoded unmarked(Charset charset) {
        String text = lenient(charset, 0);
        boolean stated = text.startsWith("<?xml") && text.lastIndexOf("encoding", PROLOG_LENGTH) > 0;
        return new Decoded(text, new Decoding(Charsets.label(charset), stated ? Basis.PROLOG : Basis.DETECTED, false));
    }

    /** The text as a label wants it, null when there is no such label or the bytes contradict it. */
    private @Nullable Decoded asLabelled(@Nullable String name, Basis basis, Utf8.Census census) {
        Charset charset = Charsets.named(name);
        if (charset == null) {
            if (name != null) {
                damage.note("the character set '" + name + "' is unknown");
            }
            return null;
        }
        if (!Charsets.extendsAscii(charset)) {
            return null; // Had it been true, the zeros would have shown.
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return census.valid() ? utf8(basis, false) : null;
        }
        if (census.ascii()) {
            boolean plain = !charset.name().startsWith("ISO-2022");
            String text = plain ? ascii() : lenient(charset, 0);
            return new Decoded(text, new Decoding(reported(basis, charset), basis, false));
        }
        if (charset.equals(StandardCharsets.US_ASCII) || Charsets.singleByte(charset) && census.valid()) {
            if (census.valid()) {
                damage.note("labelled " + Charsets.label(charset) + ", but is UTF-8");
            }
            return census.valid() ? utf8(Basis.DEFAULT, true) : null;
        }
        if (charset.equals(StandardCharsets.ISO_8859_1) && usesControls()) {
            charset = Charset.forName("windows-1252"); // As every browser reads the label.
        }
        String text = Charsets.singleByte(charset) ? lenient(charset, 0) : strict(charset);
        if (text == null && !Charsets.singleByte(charset) && !census.valid() && fewErrors(charset)) {
            damage.note("some bytes are no " + Charsets.label(charset));
            text = lenient(charset, 0);
        }
        return text == null ? null : new Decoded(text, new Decoding(Charsets.label(charset), basis, false));
    }

    private String reported(Basis basis, Charset charset) {
        return basis == Basis.PROLOG && sentAsText() ? "us-ascii" : Charsets.label(charset);
    }

    private Decoded utf8(Basis basis, boolean overridden) {
        // Under text/* an unlabelled document is ASCII (RFC 2046, 4.1.2), and where the bytes agree it is no less
        // UTF-8.
        boolean ascii = basis != Basis.HEADER && headerCharset() == null && sentAsText() && isAscii();
        String label = ascii ? "us-ascii" : "utf-8";
        return new Decoded(new String(bytes, StandardCharsets.UTF_8), new Decoding(label, basis, overridden));
    }

    private Decoded patchedUtf8(boolean overridden) {
        damage.note("bytes that are no UTF-8 were read as windows-1252");
        return new Decoded(Utf8.patched(bytes), new Decoding("utf-8", Basis.DEFAULT, overridden));
    }

    private boolean sentAsText() {
        return contentType != null
                && contentType
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .matches("text/(xml|[a-z]+\\+xml|xml-[a-z-]+)\\b.*");
    }

    private @Nullable String headerCharset() {
        Matcher matcher = contentType == null ? null : HEADER_CHARSET.matcher(contentType);
        return matcher != null && matcher.find() ? matcher.group(1) : null;
    }

    private @Nullable String prologEncoding() {
        String head = new String(bytes, 0, Math.min(PROLOG_LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = PROLOG_ENCODING.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private String ascii() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private @Nullable String strict(Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null; // The label lies: the next source is asked.
        }
    }

    private String lenient(Charset charset, int from) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private boolean fewErrors(Charset charset) {
        String text = lenient(charset, 0);
        int errors = 0;
        int beyondAscii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            errors += c == '\ufffd' ? 1 : 0;
            beyondAscii += c >= 0x80 ? 1 : 0;
        }
        return errors * 20 <= beyondAscii;
    }

    private boolean usesControls() {
        for (byte b : bytes) {
            if (b < (byte) 0xa0) {
                return true;
            }
        }
        return false;
    }

    private boolean isAscii() {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean zeros(int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
