package newswire.ingest.parse.map;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import newswire.ingest.parse.decode.Decoder;
import newswire.ingest.parse.xml.Damage;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import newswire.ingest.parse.xml.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Text that may be marked up: an Atom text construct (RFC 4287, 3.1), an Atom 0.3 content construct, or any element of
 * RSS, where nobody says whether it is HTML.
 *
 * @param value as stated: escaped HTML unescaped once, inline markup written out, base64 decoded
 * @param type media type
 */
record TextConstruct(String value, String type) {

    static final String TEXT = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private static final int LONGEST_TITLE = 20_000;

    /** Of compressed bytes about every eleventh is a control character, of other files more; in a text few ever stray. */
    private static final int FEWEST_TO_A_STRAY_ONE = 20;

    private static final Name DIV = Name.of("xhtml:div");

    /** What an element says, null when that is nothing. */
    static @Nullable TextConstruct of(@Nullable Element element, @Nullable String outerBase) {
        if (element == null) {
            return null;
        }
        String type = type(element);
        String value = value(element, type);
        if (value.isBlank()) {
            return null;
        }
        if (!type.equals(TEXT) && value.indexOf('<') >= 0) {
            value = HtmlAddresses.absolute(value, Addresses.base(element, outerBase));
        }
        return new TextConstruct(value.strip(), type);
    }

    /** A title: what is far too long for one is cut before any work is done on it. */
    static @Nullable TextConstruct title(@Nullable Element element, @Nullable String outerBase) {
        if (element == null || element.hasChildren() || element.text().length() <= LONGEST_TITLE) {
            return of(element, outerBase);
        }
        return new TextConstruct(element.text().substring(0, LONGEST_TITLE).strip(), type(element));
    }

    /** The text as HTML, whatever it was stated as. */
    String html() {
        return type.equals(TEXT)
                ? value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : value;
    }

    /** The text as a person reads it. */
    @Nullable
    String plain() {
        return type.equals(TEXT) ? PlainText.fold(value) : PlainText.ofHtml(value);
    }

    private static String type(Element element) {
        boolean atom = element.name().namespace() == Namespace.ATOM;
        String stated = element.exactAttribute("type");
        if (stated == null) {
            stated = atom && !element.hasChildren() && element.exactAttribute("mode") == null ? "text" : "html";
        }
        String withoutParameters = stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (withoutParameters) {
            case "text", "plain", "text/plain" -> element.hasChildren() ? HTML : TEXT;
            case "html", "text/html", "" -> HTML;
            case "xhtml", "application/xhtml+xml", "application/xhtml", "text/xhtml" -> XHTML;
            default -> withoutParameters;
        };
    }

    private static String value(Element element, String type) {
        if (element.hasChildren()) {
            return type.equals(XHTML) || element.name().namespace() == Namespace.ATOM
                    ? insideDiv(element).markup()
                    : element.markup();
        }
        String text = element.text();
        if (isBase64(element, type)) {
            return decoded(text, type, element.exactAttribute("type"));
        }
        return type.equals(XHTML) ? element.markup() : text;
    }

    /** The {@code div} around XHTML is no part of it (RFC 4287, 3.1.1.3). */
    private static Element insideDiv(Element element) {
        List<Element> children = element.children();
        boolean alone = children.size() == 1 && element.ownText().isBlank();
        return alone && children.getFirst().name() == DIV ? children.getFirst() : element;
    }

    private static boolean isBase64(Element element, String type) {
        String mode = element.exactAttribute("mode");
        if (mode != null) {
            return mode.strip().equalsIgnoreCase("base64");
        }
        return element.name().namespace() == Namespace.ATOM
                && (type.equals("application/octet-stream") || isMedia(type));
    }

    private static boolean isMedia(String type) {
        return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    }

    /**
     * @param stated type with its parameters, of which one may be the character set; where none is, or another, the bytes tell
     * @return without the control characters that stray into texts; empty where the bytes are a picture, a sound or the like
     */
    private static String decoded(String base64, String type, @Nullable String stated) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return base64; // Not base64 after all: better as stated than gone.
        }
        String text = isMedia(type)
                ? new String(bytes, StandardCharsets.UTF_8)
                : Decoder.decode(bytes, stated, new Damage()).text();
        long strange = text.chars()
                .filter(c -> isControl(c) || c == '\ufffd' && isMedia(type))
                .count();
        if (strange == 0) {
            return text;
        }
        boolean noText = isMedia(type) || !saysText(stated) && strange * FEWEST_TO_A_STRAY_ONE > text.length();
        return noText ? "" : withoutControls(text);
    }

    /** Whether the publisher says that it is text, whatever the bytes look like. */
    private static boolean saysText(@Nullable String stated) {
        if (stated == null) {
            return false;
        }
        String type = stated.strip().toLowerCase(Locale.ROOT);
        return !type.startsWith("application/") || type.startsWith("application/xhtml");
    }

    private static boolean isControl(int c) {
        return c < ' ' && !Character.isWhitespace(c);
    }

    private static String withoutControls(String text) {
        var kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
