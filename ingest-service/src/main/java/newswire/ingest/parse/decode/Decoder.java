package newswire.ingest.parse.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import newswire.ingest.parse.Decoding;
import newswire.ingest.parse.Decoding.Basis;
import newswire.ingest.parse.xml.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the character set of a document in the order of RFC 7303, 3: byte order mark, HTTP header, XML prolog, the
 * default. What a label says is believed only as far as the bytes bear it out.
 */
public final class Decoder {

    private final byte[] bytes;
    private final StatedCharsets stated;
    private final Damage damage;

    private Decoder(byte[] bytes, @Nullable String contentType, Damage damage) {
        this.bytes = bytes;
        this.stated = new StatedCharsets(bytes, contentType);
        this.damage = damage;
    }

    /** Decodes a body; always succeeds, at worst with replacement characters and a note of damage. */
    public static Decoded decode(byte[] bytes, @Nullable String contentType, Damage damage) {
        return new Decoder(bytes, contentType, damage).decode();
    }

    private Decoded decode() {
        Decoded wide = wide();
        if (wide != null) {
            return wide;
        }
        Utf8.Census census = Utf8.census(bytes);
        String header = stated.header();
        Decoded labelled = asLabelled(header, Basis.HEADER, census);
        if (labelled == null) {
            labelled = asLabelled(stated.prolog(), Basis.PROLOG, census);
        }
        if (labelled != null) {
            return labelled;
        }
        boolean unbelieved = header != null || stated.prolog() != null;
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

    /** As the byte order says, by its mark or by the zeros of ASCII among its characters; null where it says nothing. */
    private @Nullable Decoded wide() {
        ByteOrder marked = ByteOrder.marked(bytes);
        if (marked != null) {
            return marked(marked);
        }
        Charset charset = ByteOrder.unmarked(bytes);
        if (charset == null) {
            return null;
        }
        String text = lenient(charset, 0);
        Basis basis = StatedCharsets.prologHasEncoding(text) ? Basis.PROLOG : Basis.DETECTED;
        return new Decoded(text, new Decoding(Charsets.label(charset), basis, false));
    }

    private Decoded marked(ByteOrder order) {
        boolean utf8 = order.charset().equals(StandardCharsets.UTF_8);
        boolean damaged = utf8 && !Utf8.census(bytes).valid();
        String text = damaged ? patchedUtf8(false).text().substring(1) : lenient(order.charset(), order.mark());
        text = utf8 ? once(text) : text;
        return new Decoded(text, new Decoding(Charsets.label(order.charset()), Basis.BYTE_ORDER_MARK, false));
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
        if (Charsets.western(charset) && census.sequences() > census.strays()) {
            return patchedUtf8(true);
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
        return basis == Basis.PROLOG && stated.sentAsText() ? "us-ascii" : Charsets.label(charset);
    }

    private Decoded utf8(Basis basis, boolean overridden) {
        // Under text/* an unlabelled document is ASCII (RFC 2046, 4.1.2), and where the bytes agree it is no less
        // UTF-8.
        boolean ascii = basis != Basis.HEADER && stated.header() == null && stated.sentAsText() && isAscii();
        String label = ascii ? "us-ascii" : "utf-8";
        return new Decoded(once(new String(bytes, StandardCharsets.UTF_8)), new Decoding(label, basis, overridden));
    }

    private String once(String text) {
        if (text.length() == bytes.length) {
            return text; // all of it is ASCII
        }
        String undone = TwiceEncoded.undone(text);
        if (undone.length() < text.length()) {
            damage.note("encoded as UTF-8 twice");
        }
        return undone;
    }

    private Decoded patchedUtf8(boolean overridden) {
        damage.note("bytes that are no UTF-8 were read as windows-1252");
        return new Decoded(Utf8.patched(bytes), new Decoding("utf-8", Basis.DEFAULT, overridden));
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
}
