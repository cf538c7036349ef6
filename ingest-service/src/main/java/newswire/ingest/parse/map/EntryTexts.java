package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.List;
import newswire.ingest.parse.Content;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/** The short and the long form of an entry's text. */
final class EntryTexts {

    private static final Name ATOM_CONTENT = Name.of("atom:content");
    private static final Name DESCRIPTION = Name.of("description");
    private static final Name RSS_SUMMARY = Name.of("summary");

    private EntryTexts() {}

    /** Where an item has both a description and a summary, the first is the short form and the other the long one. */
    static @Nullable Element summary(List<Element> children) {
        Element first = EntryFields.SUMMARY.first(children);
        if (first != null && first.name() == DESCRIPTION) {
            for (Element child : children) {
                if (child.name() == RSS_SUMMARY && !child.text().isBlank()) {
                    return child;
                } else if (child == first) {
                    return first;
                }
            }
        }
        return first;
    }

    /** All long forms, in the order of their table; of what is stated as short forms the second, where there is no other. */
    static List<Content> contents(List<Element> children, @Nullable Element summary, Surroundings surroundings) {
        List<Content> contents = new ArrayList<>(1);
        for (Name place : EntryFields.CONTENT.places()) {
            for (Element child : children) {
                if (child.name() == place) {
                    TextConstruct text = surroundings.text(child);
                    String src =
                            child.name() == ATOM_CONTENT ? surroundings.resolve(child, child.attribute("src")) : null;
                    if (text != null) {
                        contents.add(new Content(text.value(), text.type(), src));
                    } else if (src != null) {
                        String type = child.attribute("type");
                        contents.add(new Content("", type == null ? TextConstruct.HTML : type, src));
                    }
                }
            }
        }
        if (contents.isEmpty() && summary != null && (summary.name() == DESCRIPTION || summary.name() == RSS_SUMMARY)) {
            for (Element child : children) {
                if (child != summary && (child.name() == DESCRIPTION || child.name() == RSS_SUMMARY)) {
                    TextConstruct text = surroundings.text(child);
                    if (text != null) {
                        contents.add(new Content(text.value(), text.type(), null));
                    }
                }
            }
        }
        return List.copyOf(contents);
    }
}
