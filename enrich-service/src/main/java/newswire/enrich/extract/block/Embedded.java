package newswire.enrich.extract.block;

import org.jsoup.nodes.Element;

/**
 * A frame, video or the like on a page.
 *
 * @param before the number of the text block that it stands before; as many as there are when it comes after the last
 */
public record Embedded(Element element, int before) {}
