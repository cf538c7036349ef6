package newswire.enrich.extract;

/** Someone named in the byline, without 'By', role or address. */
public record Person(String name) {}
