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

    private final LongIndex words;
    /** In how many dense blocks a word is, by its number. */
    private final int[] blocksWith;

    private final LongIndex headline;
    private final int most;

    SharedWords(List<TextBlock> blocks, List<TextSigns> signs, Containers containers, int headlineAt) {
        this.signs = signs;
        this.headline = new LongIndex(16);
        for (int word : headlineAt < 0 ? new int[0] : signs.get(headlineAt).words) {
            headline.number(word);
        }
        int n = blocks.size();
        this.dense = new boolean[n];
        Container around = n == 0 ? null : blocks.get(containers.best).container().parent;
        int count = 0;
        int length = 0;
        for (int i = 0; i < n; i++) {
            dense[i] =
                    containers.good[i] > 0 && Containers.isWithin(blocks.get(i).container(), around);
            count += dense[i] ? 1 : 0;
            length += dense[i] ? signs.get(i).words.length : 0;
        }
        this.most = Math.max(FEW_BLOCKS, (int) (MANY * count));
        this.words = new LongIndex(length);
        this.blocksWith = new int[length];
        countBlocks(new int[length]);
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

    /** How many of a block's words stand in other dense blocks, and not in many. */
    int withStory(int block) {
        int least = dense[block] ? 2 : 1;
        int shared = 0;
        for (int word : signs.get(block).words) {
            int number = words.find(word);
            int blocks = number < 0 ? 0 : blocksWith[number];
            shared += blocks >= least && blocks <= most ? 1 : 0;
        }
        return shared;
    }

    /** How many of a block's words stand in the headline. */
    int withHeadline(int block) {
        int shared = 0;
        for (int word : headline.size() == 0 ? new int[0] : signs.get(block).words) {
            shared += headline.contains(word) ? 1 : 0;
        }
        return shared;
    }

    /** How many words the headline has, each once. */
    int ofHeadline() {
        return headline.size();
    }
}
