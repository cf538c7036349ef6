package newswire.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element with its attributes, text and children. Built by one thread, read afterwards. */
public final class Element {

    private static final String[] NO_ATTRIBUTES = {};

    private final Name name;
    private final String tag;
    private final @Nullable Element parent;
    private final String[] attributes;
    private @Nullable String text;
    private @Nullable List<Object> parts;
    private int children;

    Element(Name name, String tag, @Nullable Element parent, String @Nullable [] attributes) {
        this.name = name;
        this.tag = tag;
        this.parent = parent;
        this.attributes = attributes == null ? NO_ATTRIBUTES : attributes;
    }

    /** The name as our tables know it. */
    public Name name() {
        return name;
    }

    /** The name as the document writes it, with its prefix. */
    String tag() {
        return tag;
    }

    /** The element around this one, null at the top. */
    public @Nullable Element parent() {
        return parent;
    }

    /** Names (lower case, with prefix) and values in turn. */
    String[] attributes() {
        return attributes;
    }

    /** The value of an attribute, null when it is missing; a name without prefix also finds a prefixed one. */
    public @Nullable String attribute(String wanted) {
        String[] all = attributes;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i].equals(wanted)) {
                return all[i + 1];
            }
        }
        for (int i = 0; i < all.length; i += 2) {
            String stated = all[i];
            int colon = stated.length() - wanted.length() - 1;
            if (colon > 0 && stated.charAt(colon) == ':' && stated.endsWith(wanted) && !stated.startsWith("xml")) {
                return all[i + 1];
            }
        }
        return null;
    }

    /** The value of an attribute of exactly this name, prefix included. */
    public @Nullable String exactAttribute(String wanted) {
        String[] all = attributes;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i].equals(wanted)) {
                return all[i + 1];
            }
        }
        return null;
    }

    /** Whether this element declares a namespace whose address contains these words. */
    public boolean declares(String address) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].startsWith("xmlns") && attributes[i + 1].contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are elements inside. */
    public boolean hasChildren() {
        return children > 0;
    }

    /** The elements directly inside, in document order. */
    public List<Element> children() {
        if (children == 0 || parts == null) {
            return List.of();
        }
        List<Element> elements = new ArrayList<>(children);
        for (Object part : parts) {
            if (part instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The first element inside that has this name. */
    public @Nullable Element first(Name wanted) {
        if (parts != null) {
            for (Object part : parts) {
                if (part instanceof Element element && element.name == wanted) {
                    return element;
                }
            }
        }
        return null;
    }

    /** All text inside, markup left out, references resolved; empty when there is none. */
    public String text() {
        if (parts == null) {
            return text == null ? "" : text;
        }
        StringBuilder all = new StringBuilder();
        collectText(all);
        return all.toString();
    }

    /** The text directly inside, without that of children. */
    public String ownText() {
        if (parts == null) {
            return text == null ? "" : text;
        }
        StringBuilder own = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof String piece) {
                own.append(piece);
            }
        }
        return own.toString();
    }

    /** What is inside, written out as HTML: text escaped, names of HTML, SVG and MathML without prefix. */
    public String markup() {
        StringBuilder html = new StringBuilder();
        Markup.writeInside(this, html);
        return html.toString();
    }

    /** Text and elements inside, in document order. */
    List<Object> parts() {
        return parts != null ? parts : text == null ? List.of() : List.of(text);
    }

    void append(String more) {
        if (parts != null) {
            parts.add(more);
        } else if (text == null) {
            text = more;
        } else {
            partsForAppending().add(more);
        }
    }

    void append(Element child) {
        partsForAppending().add(child);
        children++;
    }

    /** Takes the last child away again: it has been dealt with and need not be kept. */
    void dropLast(Element child) {
        if (parts != null && !parts.isEmpty() && parts.getLast() == child) {
            parts.removeLast();
            children--;
        }
    }

    private List<Object> partsForAppending() {
        if (parts == null) {
            parts = new ArrayList<>(4);
            if (text != null) {
                parts.add(text);
                text = null;
            }
        }
        return parts;
    }

    private void collectText(StringBuilder all) {
        if (parts == null) {
            if (text != null) {
                all.append(text);
            }
            return;
        }
        for (Object part : parts) {
            if (part instanceof String piece) {
                all.append(piece);
            } else if (part instanceof Element element) {
                element.collectText(all);
            }
        }
    }
}
