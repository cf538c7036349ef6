package newswire.enrich.extract.page;

/** A part of a page's source that is left out, at least a character. */
record Gap(int from, int to) {}
