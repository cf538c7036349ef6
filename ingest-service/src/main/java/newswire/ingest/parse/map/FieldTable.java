package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.List;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * The places in which a field may stand. The first that says anything wins; a list field takes from all of them.
 *
 * @param places element names, the most trusted first
 */
record FieldTable(List<Name> places) {

    static FieldTable of(String names) {
        List<Name> places = new ArrayList<>();
        for (String name : names.split(" ")) {
            places.add(Name.of(name));
        }
        return new FieldTable(List.copyOf(places));
    }

    /** The first element, by place and then in document order, that is not blank. */
    @Nullable
    Element first(List<Element> children) {
        for (Name place : places) {
            for (Element child : children) {
                if (child.name() == place
                        && (child.hasChildren() || !child.text().isBlank())) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of that element, null when there is none. */
    @Nullable
    String text(List<Element> children) {
        Element first = first(children);
        return first == null ? null : PlainText.fold(first.text());
    }

    /** All elements in these places, in document order. */
    List<Element> all(List<Element> children) {
        List<Element> all = new ArrayList<>(2);
        for (Element child : children) {
            if (places.contains(child.name())) {
                all.add(child);
            }
        }
        return all;
    }
}
