package newswire.training.printed;

import java.util.Arrays;
import java.util.List;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.printed.LineRole;
import newswire.enrich.extract.printed.LineRows;
import newswire.enrich.extract.text.Words;
import newswire.training.BlockLabels;
import newswire.training.CorpusPage;
import newswire.training.LearntFrom;
import org.jsoup.parser.Parser;

/** A printed page's lines and which of them are the story. */
record PrintedSample(CorpusPage page, LineRows lines, byte[] labels) {

    private static final int FEW = 4;
    private static final int FAR = 40;
    private static final int ONE_OF = 4;

    static PrintedSample of(CorpusPage page, String text) {
        LineRows lines = LineRows.of(text);
        return new PrintedSample(page, lines, BlockLabels.of(page, lines.texts()));
    }

    /** The page's headline, folded; empty where it is not known. */
    String title() {
        String title = page.title();
        return title == null ? "" : Words.fold(Parser.unescapeEntities(title, false));
    }

    /** What somebody would copy who wants no more than the story: from a few lines above its headline to a few below its end. */
    List<PrintedSample> cropped() {
        List<String> texts = lines.texts();
        int last = labels.length - 1;
        while (last >= 0 && labels[last] != 1) {
            last--;
        }
        int first = 0;
        while (first < labels.length && labels[first] != 1) {
            first++;
        }
        String title = title();
        int head = -1;
        for (int i = 0; i < first; i++) {
            head = !title.isEmpty() && Words.fold(texts.get(i)).equals(title) ? i : head;
        }
        if (head < 0 || last < first) {
            return List.of();
        }
        int more = Math.floorMod(page.id().hashCode() + labels.length, FEW);
        int from = Math.max(0, head - more);
        int to = Math.min(labels.length, last + 1 + more);
        return List.of(new PrintedSample(page, lines.part(from, to), Arrays.copyOfRange(labels, from, to)));
    }

    byte[] labels(LineRole role) {
        return LineRoleLabels.of(page, lines.texts(), role);
    }

    /** How many lines each stands for: far from the story most are left out, and the others count for them. */
    int[] shares() {
        int[] shares = new int[labels.length];
        int last = -FAR;
        int[] before = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            last = labels[i] == 1 ? i : last;
            before[i] = i - last;
        }
        int next = labels.length + FAR;
        for (int i = labels.length - 1; i >= 0; i--) {
            next = labels[i] == 1 ? i : next;
            boolean far = before[i] >= FAR && next - i >= FAR;
            shares[i] = !far ? 1 : i % ONE_OF == 0 ? ONE_OF : 0;
        }
        return shares;
    }

    /** What of a page goes into a model: its truth, and its rows where nothing has been judged yet. */
    String digest() {
        double[] unjudged = new double[labels.length];
        Rows inContext = lines.inContext(unjudged);
        LearntFrom all = new LearntFrom()
                .and(page)
                .and(labels)
                .and(lines.beside(-1, inContext).toFloats());
        lines.headlines(unjudged, inContext)
                .forEach((wording, row) -> all.and(wording).and(new float[][] {row}));
        return all.name();
    }

    /** How much each line counts where all count alike. */
    double[] evenly() {
        double[] weights = new double[labels.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** How much each line counts: measures go by words, but short lines are lines too, and pages count alike. */
    double[] weights() {
        double[] weights = new double[labels.length];
        List<String> texts = lines.texts();
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = labels[i] == BlockLabels.UNKNOWN ? 0 : Math.sqrt(Math.max(1, Words.count(texts.get(i))));
            total += weights[i];
        }
        double all = page.body() == null ? Math.min(100, total * 2) : 100;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= all / Math.max(1, total);
        }
        return weights;
    }
}
