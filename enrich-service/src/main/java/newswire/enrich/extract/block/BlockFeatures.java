package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.learnt.Rows;
import newswire.enrich.extract.page.ClassWords;
import newswire.enrich.extract.page.Page;

/**
 * A page's blocks as numbers for the forests. None of them knows a site; all speak of words, marks, links, tags, names
 * of classes by group, and places relative to the headline and to where running text is densest.
 */
final class BlockFeatures {

    private static final int AROUND = 3;
    private static final int PER_NEIGHBOUR = 7;

    private final List<TextBlock> blocks;
    private final List<TextSigns> signs;
    private final Containers containers;
    private final Landmarks landmarks;
    private final PageSigns page;
    private final BlockRelations relations;
    private final LongIndex wordings;
    private final int[] repeats;
    /** The share of each block that is also in the body that structured data gives; -1 when it gives none. */
    private final float[] structured;

    private final int titleAt;
    private final int n;
    private final Rows rows;

    BlockFeatures(Page page, Cut cut) {
        this.blocks = cut.blocks();
        this.signs = cut.signs();
        this.n = blocks.size();
        this.page = new PageSigns(page);
        this.containers = new Containers(cut);
        this.landmarks = new Landmarks(blocks, signs);
        this.wordings = new LongIndex(n);
        this.repeats = new int[n];
        this.structured = new float[n];
        for (int i = 0; i < n; i++) {
            repeats[wordings.number(signs.get(i).wording)]++;
            structured[i] = share(i, this.page.structuredBody);
        }
        this.titleAt = title();
        this.relations = new BlockRelations(cut, containers, titleAt);
        this.rows = new Rows(n);
    }

    /** A row for each block, all of the same length. */
    Rows rows() {
        int headingAt = 0;
        for (int i = 0; i < n; i++) {
            rows.begin();
            row(i, headingAt);
            rows.finish();
            headingAt = blocks.get(i).container().tag.heading() ? i : headingAt;
        }
        return rows;
    }

    Landmarks landmarks() {
        return landmarks;
    }

    /** A number for the path of each block. */
    int[] paths() {
        return containers.pathOf;
    }

    private float share(int i, LongIndex runs) {
        return runs.size() == 0 ? -1 : (float) signs.get(i).share(runs);
    }

    private int title() {
        int firstH1 = -1;
        for (int i = 0; i < n; i++) {
            String tag = blocks.get(i).container().name;
            if (page.isHeadline(signs.get(i))
                    && (tag.equals("h1") || tag.equals("h2") || tag.equals("div") || tag.equals("header"))) {
                return i;
            }
            firstH1 = firstH1 < 0 && tag.equals("h1") ? i : firstH1;
        }
        return firstH1;
    }

    private void row(int i, int headingAt) {
        TextBlock block = blocks.get(i);
        text(block, signs.get(i));
        place(i, block.container(), headingAt);
        surroundings(i, block.container());
        overlap(i);
        neighbours(i);
        pictures(i, block.container());
        heading(i, headingAt);
        landmarks(i);
        relations.put(i, rows);
    }

    private void put(double value) {
        rows.put(value);
    }

    private void put(boolean value) {
        rows.put(value);
    }

    private void bits(long bits, int count) {
        rows.putBits(bits, count);
    }

    private void text(TextBlock block, TextSigns s) {
        double words = Math.max(1, block.words());
        int length = Math.max(1, s.length);
        put(block.words());
        put(length / words);
        put(block.linked());
        put(s.commas / words);
        put(s.sentenceEnds / words);
        put(s.endsSentence);
        put(s.digits / (double) length);
        put(s.capitals / (double) Math.max(1, s.letters));
        put(s.startsCapital);
        put(s.quotes / words);
        put(s.bars / words);
        put(s.capitalised / words);
        put(s.endsCutOff);
        put(s.hasClock);
        put(s.hasYear);
        bits(s.cues, Cues.GROUPS.size());
        put(s.firstCue == 0 ? -1 : Integer.numberOfTrailingZeros(s.firstCue));
    }

    private void place(int i, Container own, int headingAt) {
        put(own.tag.place());
        put(own.depth);
        bits(own.ancestorTags, Tags.TELLING.size());
        bits(own.ownWords, ClassWords.GROUPS.size());
        bits(own.nearWords, ClassWords.GROUPS.size());
        bits(own.allWords, ClassWords.GROUPS.size());
        put(own.hidden);
        put(i / (double) n);
        put(containers.wordsBefore[i] / containers.totalWords);
        put(containers.goodBefore[i] / containers.totalGood);
        put(titleAt >= 0 ? i - titleAt : -999);
        put(titleAt >= 0 ? (i - titleAt) / (double) n : -9);
        put((i - containers.best) / (double) n);
        put(Math.min(60, Math.abs(i - containers.best)));
        put(i - headingAt);
        put(n);
        put(containers.totalWords);
        put(containers.totalGood / containers.totalWords);
    }

    private void surroundings(int i, Container own) {
        double total = containers.totalGood;
        Sums parent = containers.of(own);
        Sums grandparent = containers.of(own.parent);
        Sums third = containers.of(own.up(2));
        Sums fifth = containers.of(own.up(4));
        put(parent.good / total);
        put(grandparent.good / total);
        put(third.good / total);
        put(fifth.good / total);
        put(parent.good / containers.mostParent);
        put(grandparent.good / containers.mostGrandparent);
        put(parent.linked());
        put(grandparent.linked());
        put(third.linked());
        put(grandparent.blocks);
        put(third.blocks);
        put(grandparent.goodBlocks / (double) Math.max(1, grandparent.blocks));
        put(third.goodBlocks / (double) Math.max(1, third.blocks));
        put(containers.directly(own).blocks);
        Sums path = containers.path(i);
        put(path.good / total);
        put(path.good / containers.mostPath);
        put(path.linked());
        put(path.words);
        put(path.blocks);
        put(path.words / Math.max(1, path.blocks));
        Container main = containers.main;
        boolean within = Containers.isWithin(own, main);
        put(within);
        put(main == null ? -1 : own.depth - main.depth);
        Sums mainSums = containers.of(main);
        put(i < mainSums.first ? -1 : i > mainSums.last ? 1 : 0);
        put(mainSums.good / total);
        put(mainSums.last == mainSums.first ? 0 : (i - mainSums.first) / (double) (mainSums.last - mainSums.first));
        put(containers.levelsApart(i, containers.best));
        put(containers.levelsApart(containers.best, i));
        put(containers.pathOf[i] == containers.pathOf[containers.best]);
    }

    private void overlap(int i) {
        TextSigns s = signs.get(i);
        put(page.isHeadline(s));
        put(share(i, page.description));
        put(structured[i]);
        put(share(i, page.pictures));
        put(repeats[wordings.number(s.wording)]);
    }

    private void neighbours(int i) {
        for (int d = -AROUND; d <= AROUND; d++) {
            if (d != 0) {
                neighbour(i, i + d);
            }
        }
        put(containers.goodAround(i, 5));
        put(containers.goodAround(i, 12));
    }

    private void neighbour(int i, int j) {
        if (j < 0 || j >= n) {
            for (int k = 0; k < PER_NEIGHBOUR; k++) {
                put(-1);
            }
            return;
        }
        TextBlock other = blocks.get(j);
        put(other.words());
        put(other.linked());
        put(signs.get(j).endsSentence);
        put(other.container().tag.place());
        put(containers.pathOf[j] == containers.pathOf[i]);
        put(containers.levelsApart(i, j));
        put(structured[j]);
    }

    private void pictures(int i, Container own) {
        int images = blocks.get(i).images();
        put(i == 0 ? images : images - blocks.get(i - 1).images());
        put(i + 1 < n ? blocks.get(i + 1).images() - images : 0);
        put(own.images);
        Container parent = own.parent;
        Container grandparent = own.up(2);
        put(parent == null ? 0 : parent.images);
        put(parent == null ? 0 : parent.images / (double) Math.max(1, containers.of(parent).blocks));
        put(grandparent == null ? 0 : grandparent.images / (double) Math.max(1, containers.of(grandparent).blocks));
    }

    /** What the nearest heading above is like: 'Related' speaks against all that follows. */
    private void heading(int i, int headingAt) {
        TextBlock heading = blocks.get(headingAt);
        TextSigns s = signs.get(headingAt);
        boolean there = headingAt < i && heading.container().tag.heading();
        put(there ? heading.linked() : -1);
        put(there ? heading.words() : -1);
        put(!there || s.cues == 0 ? -1 : Integer.numberOfTrailingZeros(s.cues));
        put(there ? containers.levelsApart(i, headingAt) : -1);
        put(there && page.isHeadline(s));
        put(Math.min(20, containers.alikeBefore[i]) + Math.min(19, containers.alikeAfter[i]));
    }

    private void landmarks(int i) {
        put(landmarks.sinceDated(i));
        put(landmarks.sinceComments(i));
        put(landmarks.sinceOthers(i));
        put(landmarks.dated[i]);
        put(landmarks.dated[n] - landmarks.dated[i]);
    }
}
