package newswire.enrich.tag.language;

/**
 * A language and how sure that is.
 *
 * @param code primary language subtag of BCP 47
 * @param confidence probability that the code is right, from 0 to 1
 */
public record DetectedLanguage(String code, double confidence) {}
