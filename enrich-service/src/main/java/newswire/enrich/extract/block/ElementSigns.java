package newswire.enrich.extract.block;

import newswire.enrich.extract.page.ClassWords;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element's attributes say, read in one go. One instance reads one page, an element after the other. */
final class ElementSigns {

    /** Of the values of one element so many characters are looked at. */
    private static final int MAX_LENGTH = 400;

    private final ClassWords words;
    /** The groups of {@link ClassWords} that the element's names speak of. */
    long groups;
    /** The value of {@code class}, empty when there is none. */
    String classes = "";

    boolean hidden;
    boolean invisible;

    ElementSigns(ClassWords words) {
        this.words = words;
    }

    /** Reads no more than whether an element is hidden, which is all that counts of those within a line. */
    boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || isDisplayNone(attributes.get("style"));
    }

    /** Reads an element. */
    void read(Element element) {
        groups = 0;
        classes = "";
        hidden = false;
        invisible = false;
        if (element.attributesSize() == 0) {
            return;
        }
        int room = MAX_LENGTH;
        for (Attribute attribute : element.attributes()) {
            switch (attribute.getKey()) {
                case "class" -> {
                    classes = attribute.getValue();
                    room = names(classes, room);
                }
                case "id", "data-testid", "data-component", "itemprop", "role", "data-type", "data-component-name" ->
                    room = names(attribute.getValue(), room);
                case "hidden" -> hidden = true;
                case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
                case "style" -> {
                    hidden |= isDisplayNone(attribute.getValue());
                    invisible = isInvisible(attribute.getValue());
                }
                default -> {}
            }
        }
    }

    private int names(String value, int room) {
        groups |= value.isEmpty() ? 0 : words.of(value, room - 1);
        return room - 1 - value.length();
    }

    private static boolean isInvisible(String style) {
        return style.contains("hidden") && style.replace(" ", "").contains("visibility:hidden");
    }

    private static boolean isDisplayNone(String style) {
        return style.contains("none") && style.replace(" ", "").contains("display:none");
    }
}
