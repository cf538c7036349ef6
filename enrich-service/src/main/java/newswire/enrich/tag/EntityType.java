package newswire.enrich.tag;

import java.util.Locale;

/** What kind of thing a name names. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE;

    /** As events and outputs write it, e.g. {@code person}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
