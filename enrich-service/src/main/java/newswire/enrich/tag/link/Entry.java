package newswire.enrich.tag.link;

import newswire.enrich.tag.Link;

/**
 * A line of a catalogue.
 *
 * @param name its first name
 * @param weight people who live there, or how many other catalogues know it: the greater, the likelier it is meant
 */
record Entry(Kind kind, String name, Link link, long weight) {

    enum Kind {
        COUNTRY,
        REGION,
        CITY,
        ORGANISATION,
        CLUB,
        LEGISLATOR
    }
}
