package newswire.enrich.tag;

/**
 * A term of the IPTC Media Topics.
 *
 * @param id e.g. {@code medtop:04000000}
 * @param name its preferred English label
 * @param score from 0 to 1
 */
public record Topic(String id, String name, double score) {}
