package newswire.enrich.extract.block;

/** Where a link leads: teasers lead to the site's other pages, lists of contents within the page, buttons to networks or nowhere. */
enum LinkTarget {
    site,
    elsewhere,
    /** A place on the page, or what a script, a letter or a call does. */
    here,
    nowhere
}
