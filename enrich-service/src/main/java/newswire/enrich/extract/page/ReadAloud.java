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
        return !names.isEmpty() && CLASSES.stream().anyMatch(names::contains);
    }
}
