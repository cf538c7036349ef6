package newswire.enrich.extract.block;

import java.util.List;

/**
 * A document cut into text blocks.
 *
 * @param blocks in reading order
 * @param signs of each block's text
 * @param embedded frames, videos and the like, in page order
 * @param containers how many there are; their numbers are below
 */
record Cut(List<TextBlock> blocks, List<TextSigns> signs, List<Embedded> embedded, int containers) {}
