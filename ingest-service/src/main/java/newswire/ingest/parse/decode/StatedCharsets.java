package newswire.ingest.parse.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of character sets that a document came with, as they stand there. */
final class StatedCharsets {

    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROLOG_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'>?]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final int PROLOG_LENGTH = 400;

    private final byte[] bytes;
    private final @Nullable String contentType;

    StatedCharsets(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /** In the HTTP header; null for none. */
    @Nullable
    String header() {
        Matcher matcher = contentType == null ? null : HEADER_CHARSET.matcher(contentType);
        return matcher != null && matcher.find() ? matcher.group(1) : null;
    }

    /** In the XML prolog; null for none. */
    @Nullable
    String prolog() {
        String head = new String(bytes, 0, Math.min(PROLOG_LENGTH, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = PROLOG_ENCODING.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Whether a text's prolog names one. */
    static boolean prologHasEncoding(String text) {
        return text.startsWith("<?xml") && text.lastIndexOf("encoding", PROLOG_LENGTH) > 0;
    }

    /** Whether the HTTP header says that it is text that happens to be XML. */
    boolean sentAsText() {
        return contentType != null
                && contentType
                        .stripLeading()
                        .toLowerCase(Locale.ROOT)
                        .matches("text/(xml|[a-z]+\\+xml|xml-[a-z-]+)\\b.*");
    }
}
