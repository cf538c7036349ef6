package newswire.enrich.extract.block;

import java.util.List;

/** Marks that part the scenes of a story, where a rule might stand: {@code ***}, {@code • • •}, {@code ⁂}. */
final class SceneBreaks {

    private static final String MARKS = "*•·∗⁎✽✻❖◆◇■●○★☆#~—–-_=";
    /** What parts scenes by itself. */
    private static final String ALONE = "⁂❦☙§";

    private static final int FEWEST = 3;
    private static final int MOST = 12;

    private SceneBreaks() {}

    /** Whether a block is one, between two blocks in the same place that are taken for the story. */
    static boolean isOne(List<TextBlock> blocks, double[] scores, double taken, int i) {
        TextBlock block = blocks.get(i);
        Container parent = block.container().parent;
        return block.words() == 0
                && parent != null
                && isTaken(blocks, scores, taken, i - 1, parent)
                && isTaken(blocks, scores, taken, i + 1, parent)
                && isMark(block.text());
    }

    private static boolean isTaken(List<TextBlock> blocks, double[] scores, double taken, int i, Container parent) {
        return i >= 0
                && i < scores.length
                && scores[i] >= taken
                && blocks.get(i).container().parent == parent;
    }

    private static boolean isMark(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            boolean alone = ALONE.indexOf(c) >= 0;
            if (!alone && MARKS.indexOf(c) < 0) {
                return false;
            }
            marks += alone ? FEWEST : 1;
        }
        return marks >= FEWEST && text.length() <= MOST;
    }
}
