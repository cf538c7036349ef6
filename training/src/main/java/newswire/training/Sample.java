package newswire.training;

import java.util.Map;
import newswire.enrich.extract.block.BlockModel;
import newswire.enrich.extract.block.Candidates;

/** A page's blocks, which of them are true, and the rows of what might be its headline. */
record Sample(CorpusPage page, Candidates candidates, byte[] labels, Map<String, float[]> titles) {

    /** What of a page goes into a model: its truth, and its rows both alone and where nothing has been judged yet. */
    String digest() {
        float[][] inContext = BlockModel.inContext(candidates, new double[labels.length]);
        LearntFrom all =
                new LearntFrom().and(page).and(labels).and(candidates.rows()).and(inContext);
        titles.forEach((wording, row) -> all.and(wording).and(new float[][] {row}));
        return all.name();
    }

    /** How much a block counts within its page: measures go by words, but short blocks are blocks too. */
    double weight(int block) {
        return labels[block] == BlockLabels.UNKNOWN
                ? 0
                : Math.sqrt(Math.max(1, candidates.rows()[block][0]));
    }

    /** How much the whole page counts: all alike, but those of which little is known. */
    double pageWeight() {
        double total = total();
        return page.body() == null ? Math.min(100, total * 2) : 100;
    }

    /** The sum of the blocks' weights. */
    double total() {
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            total += weight(i);
        }
        return Math.max(1, total);
    }
}
