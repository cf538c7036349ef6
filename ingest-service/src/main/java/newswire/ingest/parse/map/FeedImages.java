package newswire.ingest.parse.map;

import java.util.List;
import newswire.ingest.parse.FeedImage;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** The picture and the icon of a feed. */
final class FeedImages {

    private static final Name IMAGE = Name.of("image");
    private static final Name ATOM_LOGO = Name.of("atom:logo");
    private static final Name ATOM_ICON = Name.of("atom:icon");
    private static final FieldTable URL = FieldTable.of("url");
    private static final FieldTable TITLE = FieldTable.of("title atom:title dc:title");
    private static final FieldTable LINK = FieldTable.of("link");

    private FeedImages() {}

    static @Nullable FeedImage image(List<Element> children, Surroundings surroundings) {
        for (Element child : children) {
            if (child.name() == IMAGE && child.hasChildren()) {
                List<Element> parts = child.children();
                String url = surroundings.resolve(child, URL.text(parts));
                TextConstruct title = surroundings.title(TITLE.first(parts));
                String link = surroundings.resolve(child, LINK.text(parts));
                if (url != null || title != null || link != null) {
                    return new FeedImage(url, title == null ? null : title.plain(), link);
                }
            }
        }
        for (Element child : children) {
            if (child.name() == ATOM_LOGO) {
                String url = surroundings.resolve(child, child.text());
                if (url != null) {
                    return new FeedImage(url, null, null);
                }
            }
        }
        return Attachments.image(children, List.of(), surroundings);
    }

    static @Nullable String icon(List<Element> children, Surroundings surroundings) {
        for (Element child : children) {
            if (child.name() == ATOM_ICON) {
                return surroundings.resolve(child, child.text());
            }
        }
        return null;
    }
}
