package newswire.enrich.tag.link;

import newswire.enrich.tag.Link;
import org.jspecify.annotations.Nullable;

/**
 * A line of a catalogue.
 *
 * @param name its first name
 * @param weight people who live there, or how many other catalogues know it: the greater, the likelier it is meant
 * @param region key of the name of the part of its country that a city is in, null where it is not known
 */
record Entry(
        Kind kind,
        String name,
        Link link,
        long weight,
        @Nullable String region) {

    enum Kind {
        COUNTRY,
        /** The people of a country, whose name its things have as well. */
        PEOPLE,
        REGION,
        STATE,
        CITY,
        ORGANISATION,
        AGENCY,
        CLUB,
        LEGISLATOR,
        LEADER
    }
}
