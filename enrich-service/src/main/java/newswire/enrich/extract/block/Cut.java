package newswire.enrich.extract.block;

import java.util.List;

/**
 * A document cut into text blocks.
 *
 * @param blocks in reading order
 * @param signs of each block's text
 * @param shares of each block's text that are linked or emphasised
 * @param embedded frames, videos and the like, in page order
 * @param containers how many there are; their numbers are below
 * @param pictures whether it shows any picture or video
 */
record Cut(
        List<TextBlock> blocks,
        List<TextSigns> signs,
        List<Ink.Shares> shares,
        List<Embedded> embedded,
        int containers,
        boolean pictures) {}
