package newswire.ingest.parse.map;

import java.time.Instant;
import java.util.List;
import newswire.ingest.parse.date.DateReader;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Name;
import org.jspecify.annotations.Nullable;

/**
 * A date of an entry or a feed.
 *
 * @param instant null when none of the places says a date that can be read
 * @param stated the words, of the date that was read or else of the first that was not
 */
record Dates(@Nullable Instant instant, @Nullable String stated) {

    static Dates first(FieldTable table, List<Element> children) {
        String unread = null;
        for (Name place : table.places()) {
            Dates last = null;
            for (Element child : children) {
                if (child.name() == place) {
                    String stated = child.text().strip();
                    Instant instant = DateReader.read(stated);
                    if (instant != null) {
                        last = new Dates(instant, stated);
                    } else if (unread == null) {
                        unread = PlainText.fold(stated);
                    }
                }
            }
            if (last != null) {
                return last;
            }
        }
        return new Dates(null, unread);
    }
}
