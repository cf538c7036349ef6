package newswire.ingest.parse.map;

import java.time.Instant;
import newswire.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a whole document.
 *
 * @param base the address to resolve against where no {@code xml:base} is, null when nobody knows one
 * @param language what the sender said about the language
 * @param now the moment of parsing, to tell dates that lie ahead
 */
public record Surroundings(@Nullable String base, @Nullable String language, Instant now) {

    /** The same with another base. */
    Surroundings at(@Nullable String otherBase) {
        return new Surroundings(otherBase, language, now);
    }

    @Nullable
    String resolve(Element where, @Nullable String address) {
        return Addresses.resolve(Addresses.base(where, base), address);
    }

    @Nullable
    TextConstruct text(@Nullable Element element) {
        return TextConstruct.of(element, base);
    }

    @Nullable
    TextConstruct title(@Nullable Element element) {
        return TextConstruct.title(element, base);
    }

    /** The language of an element: its own {@code xml:lang}, else that of those around it. */
    static @Nullable String language(@Nullable Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            String stated = each.exactAttribute("xml:lang");
            if (stated != null) {
                return Languages.tag(stated);
            }
        }
        return null;
    }
}
