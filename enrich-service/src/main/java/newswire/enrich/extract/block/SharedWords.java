package newswire.enrich.extract.block;

import java.util.List;

/**
 * Words that a block shares with the headline, and with other blocks where running text is densest: a story comes back to what
 * it is about, and what stands beside it is about something else. Words of many blocks tell nothing and do not count.
 */
final class SharedWords {

    private static final int FEW_BLOCKS = 3;
    private static final double MANY = 0.3;

    private final List<TextSigns> signs;
    /** Whether a block is running text where that is densest. */
    private final boolean[] dense;

    /** The headline's words first, then those of dense blocks. */
    private final LongIndex words;

    private final int ofHeadline;
    /** In how many dense blocks a word is, by its number. */
    private final int[] blocksWith;

    private final int most;
    private final int[] withStory;
    private final int[] withHeadline;

    SharedWords(List<TextBlock> blocks, List<TextSigns> signs, Containers containers, int headlineAt) {
        this.signs = signs;
        int[] headline = headlineAt < 0 ? new int[0] : signs.get(headlineAt).words;
        int n = blocks.size();
        this.dense = new boolean[n];
        Container around = n == 0 ? null : blocks.get(containers.best).container().parent;
        int count = 0;
        int length = headline.length;
        for (int i = 0; i < n; i++) {
            dense[i] =
                    containers.good[i] > 0 && Containers.isWithin(blocks.get(i).container(), around);
            count += dense[i] ? 1 : 0;
            length += dense[i] ? signs.get(i).words.length : 0;
        }
        this.most = Math.max(FEW_BLOCKS, (int) (MANY * count));
        this.words = new LongIndex(length);
        for (int word : headline) {
            words.number(word);
        }
        this.ofHeadline = words.size();
        this.blocksWith = new int[length];
        countBlocks(new int[length]);
        this.withStory = new int[n];
        this.withHeadline = new int[n];
        for (int i = 0; i < n; i++) {
            countShared(i);
        }
    }

    private void countBlocks(int[] lastBlock) {
        for (int i = 0; i < dense.length; i++) {
            for (int word : dense[i] ? signs.get(i).words : new int[0]) {
                int number = words.number(word);
                if (lastBlock[number] != i + 1) {
                    lastBlock[number] = i + 1;
                    blocksWith[number]++;
                }
            }
        }
    }

    private void countShared(int block) {
        int least = dense[block] ? 2 : 1;
        int story = 0;
        int headline = 0;
        for (int word : signs.get(block).words) {
            int number = words.find(word);
            if (number >= 0) {
                int blocks = blocksWith[number];
                story += blocks >= least && blocks <= most ? 1 : 0;
                headline += number < ofHeadline ? 1 : 0;
            }
        }
        withStory[block] = story;
        withHeadline[block] = headline;
    }

    /** How many of a block's words stand in other dense blocks, and not in many. */
    int withStory(int block) {
        return withStory[block];
    }

    /** How many of a block's words stand in the headline. */
    int withHeadline(int block) {
        return withHeadline[block];
    }

    /** How many words the headline has, each once. */
    int ofHeadline() {
        return ofHeadline;
    }
}
