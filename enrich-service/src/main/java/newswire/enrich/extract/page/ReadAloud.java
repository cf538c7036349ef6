package newswire.enrich.extract.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** Words within lines that nobody sees and screen readers read aloud: {@code Image caption,}, {@code Credit}. */
public final class ReadAloud {

    /** The classes that frameworks have for them. */
    private static final List<String> CLASSES = List.of(
            "visually-hidden",
            "visuallyhidden",
            "VisuallyHidden",
            "sr-only",
            "screen-reader",
            "screenreader",
            "offscreen",
            "off-screen");

    private ReadAloud() {}

    /** Whether an element is there for nothing else. */
    public static boolean isFor(Element element) {
        String names = element.attributesSize() == 0 ? "" : element.attributes().get("class");
        return mayBe(names) && CLASSES.stream().anyMatch(names::contains);
    }

    /** Whether one of the parts is there that all of the classes have. */
    private static boolean mayBe(String names) {
        return names.contains("isually") || names.contains("creen") || names.contains("sr-only");
    }
}
