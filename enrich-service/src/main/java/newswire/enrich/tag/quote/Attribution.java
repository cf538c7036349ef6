package newswire.enrich.tag.quote;

/**
 * Who is said to say something.
 *
 * @param verb that says so, or the dash that stands for it, as a token of the text
 */
record Attribution(Subject speaker, int verb) {}
