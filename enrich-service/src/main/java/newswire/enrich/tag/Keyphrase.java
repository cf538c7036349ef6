package newswire.enrich.tag;

/** @param score from 0 to 1, comparable within one article only */
public record Keyphrase(String phrase, double score) {}
