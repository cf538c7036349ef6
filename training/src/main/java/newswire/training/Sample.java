package newswire.training;

import java.util.Map;
import newswire.enrich.extract.block.Candidates;

/** A page's blocks, which of them are true, and the rows of what might be its headline. */
record Sample(CorpusPage page, Candidates candidates, byte[] labels, Map<String, float[]> titles) {

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
