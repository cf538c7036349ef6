package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.learnt.Rows;

/** Features of blocks by where their links lead, what they emphasise, what words they share, and how much their heading stands over. */
final class BlockRelations {

    private final List<TextSigns> signs;
    private final List<Ink.Shares> shares;
    private final SharedWords words;
    private final Stretches stretches;

    BlockRelations(Cut cut, Containers containers, int headlineAt) {
        this.signs = cut.signs();
        this.shares = cut.shares();
        this.words = new SharedWords(cut.blocks(), signs, containers, headlineAt);
        this.stretches = new Stretches(cut.blocks(), containers);
    }

    /** Adds a block's features to the row. */
    void put(int block, Rows row) {
        shown(block, row);
        shared(block, row);
        stretch(block, row);
    }

    private void shown(int block, Rows row) {
        for (float share : shares.get(block).byTarget()) {
            row.put(share);
        }
        row.put(shares.get(block).emphasised());
        row.put(signs.get(block).endsColon);
        row.put(signs.get(block).endsQuestion);
    }

    private void shared(int block, Rows row) {
        double all = Math.max(1, signs.get(block).words.length);
        int withStory = words.withStory(block);
        int withHeadline = words.withHeadline(block);
        int ofHeadline = words.ofHeadline();
        row.put(withStory);
        row.put(withStory / all);
        row.put(withHeadline);
        row.put(withHeadline / all);
        row.put(ofHeadline == 0 ? -1 : Math.min(1, withHeadline / (double) ofHeadline));
    }

    private void stretch(int block, Rows row) {
        row.put(stretches.running(block));
        row.put(stretches.blocks(block));
        row.put(stretches.wordsAfter(block));
        row.put(stretches.runningAfter(block));
        row.put(stretches.usualWordsAfter(block));
        row.put(stretches.usualRunningAfter(block));
    }
}
