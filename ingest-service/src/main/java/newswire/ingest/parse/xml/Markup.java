package newswire.ingest.parse.xml;

import java.util.Set;

/** Writes a tree as HTML. */
final class Markup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private Markup() {}

    static void writeInside(Element element, StringBuilder html) {
        for (Object part : element.parts()) {
            if (part instanceof String text) {
                escape(text, false, html);
            } else if (part instanceof Element child) {
                write(child, html);
            }
        }
    }

    private static void write(Element element, StringBuilder html) {
        String tag = tag(element);
        html.append('<').append(tag);
        String[] attributes = element.attributes();
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (!name.startsWith("xmlns") && !name.startsWith("xml:")) {
                html.append(' ').append(name).append("=\"");
                escape(attributes[i + 1], true, html);
                html.append('"');
            }
        }
        if (element.parts().isEmpty() && VOID.contains(element.name().local())) {
            html.append(" />");
            return;
        }
        html.append('>');
        writeInside(element, html);
        html.append("</").append(tag).append('>');
    }

    private static String tag(Element element) {
        return switch (element.name().namespace()) {
            case XHTML, SVG, MATHML -> element.tag().substring(element.tag().indexOf(':') + 1);
            default -> element.tag();
        };
    }

    private static void escape(String text, boolean quotes, StringBuilder html) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> quotes ? "&quot;" : null;
                default -> null;
            };
            if (entity != null) {
                html.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
    }
}
