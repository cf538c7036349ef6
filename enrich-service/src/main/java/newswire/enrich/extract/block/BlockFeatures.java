package newswire.enrich.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.extract.page.Page;

/**
 * A page's blocks as numbers for the forests. None of them knows a site; all speak of words, marks, links, tags, names
 * of classes by group, and places relative to the headline and to where running text is densest.
 */
final class BlockFeatures {

    private static final List<String> TAGS = List.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "div",
            "td",
            "blockquote",
            "figcaption",
            "dd",
            "pre",
            "section",
            "article",
            "h5",
            "h6",
            "dt",
            "th");
    private static final int AROUND = 3;
    private static final int PER_NEIGHBOUR = 7;

    private final List<TextBlock> blocks;
    private final TextSigns[] signs;
    private final Containers containers;
    private final PageSigns page;
    private final Map<Long, Integer> repeats = new HashMap<>();
    private final int titleAt;
    private final int n;
    private float[] row = new float[0];
    private int at;

    private BlockFeatures(Page page, List<TextBlock> blocks, TextSigns[] signs) {
        this.blocks = blocks;
        this.signs = signs;
        this.n = blocks.size();
        this.page = new PageSigns(page);
        this.containers = new Containers(blocks);
        for (TextSigns s : signs) {
            repeats.merge(s.wording(), 1, Integer::sum);
        }
        this.titleAt = title();
    }

    /** A row for each block, all of the same length. */
    static float[][] of(Page page, List<TextBlock> blocks) {
        TextSigns[] signs = new TextSigns[blocks.size()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = new TextSigns(blocks.get(i).text());
        }
        BlockFeatures features = new BlockFeatures(page, blocks, signs);
        float[][] rows = new float[signs.length][];
        double[] before = {0, 0, 0};
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i, before);
        }
        return rows;
    }

    private int title() {
        int firstH1 = -1;
        for (int i = 0; i < n; i++) {
            String tag = blocks.get(i).container().tag;
            if (page.isHeadline(signs[i])
                    && (tag.equals("h1") || tag.equals("h2") || tag.equals("div") || tag.equals("header"))) {
                return i;
            }
            firstH1 = firstH1 < 0 && tag.equals("h1") ? i : firstH1;
        }
        return firstH1;
    }

    private float[] row(int i, double[] before) {
        row = new float[row.length == 0 ? 400 : row.length];
        at = 0;
        TextBlock block = blocks.get(i);
        text(block, signs[i]);
        place(i, block.container(), before);
        surroundings(i, block.container());
        overlap(i);
        neighbours(i);
        pictures(i, block.container());
        heading(i, (int) before[2]);
        before[0] += block.words();
        before[1] += containers.good[i];
        before[2] = PageSigns.isHeading(block.container().element) ? i : before[2];
        if (row.length != at) {
            row = java.util.Arrays.copyOf(row, at);
        }
        return row;
    }

    private void put(double value) {
        row[at++] = (float) value;
    }

    private void put(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private void bits(long bits, int count) {
        for (int b = 0; b < count; b++) {
            put((bits >> b & 1) != 0);
        }
    }

    private void text(TextBlock block, TextSigns s) {
        double words = Math.max(1, block.words());
        int length = Math.max(1, block.text().length());
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

    private void place(int i, Container own, double[] before) {
        put(TAGS.indexOf(own.tag));
        put(own.depth);
        bits(own.ancestorTags, Tags.TELLING.size());
        bits(own.ownWords, ClassWords.GROUPS.size());
        bits(own.nearWords, ClassWords.GROUPS.size());
        bits(own.allWords, ClassWords.GROUPS.size());
        put(own.hidden);
        put(i / (double) n);
        put(before[0] / containers.totalWords);
        put(before[1] / containers.totalGood);
        put(titleAt >= 0 ? i - titleAt : -999);
        put(titleAt >= 0 ? (i - titleAt) / (double) n : -9);
        put((i - containers.best) / (double) n);
        put(Math.min(60, Math.abs(i - containers.best)));
        put(i - before[2]);
        put(n);
        put(containers.totalWords);
        put(containers.totalGood / containers.totalWords);
    }

    private void surroundings(int i, Container own) {
        double total = containers.totalGood;
        Containers.Sums parent = containers.of(own);
        Containers.Sums grandparent = containers.of(own.parent);
        Containers.Sums third = containers.of(own.up(2));
        Containers.Sums fifth = containers.of(own.up(4));
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
        Containers.Sums path = containers.path(i);
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
        Containers.Sums mainSums = containers.of(main);
        put(i < mainSums.first ? -1 : i > mainSums.last ? 1 : 0);
        put(mainSums.good / total);
        put(mainSums.last == mainSums.first ? 0 : (i - mainSums.first) / (double) (mainSums.last - mainSums.first));
        Container best = blocks.get(containers.best).container();
        put(Containers.levelsApart(own, best));
        put(Containers.levelsApart(best, own));
        put(containers.pathOf[i].equals(containers.pathOf[containers.best]));
    }

    private void overlap(int i) {
        TextSigns s = signs[i];
        put(page.isHeadline(s));
        put(page.description.length == 0 ? -1 : s.share(page.description));
        put(page.structuredBody.length == 0 ? -1 : s.share(page.structuredBody));
        put(page.pictures.length == 0 ? -1 : s.share(page.pictures));
        put(repeats.getOrDefault(s.wording(), 1));
    }

    private void neighbours(int i) {
        for (int d = -AROUND; d <= AROUND; d++) {
            if (d != 0) {
                neighbour(i, i + d);
            }
        }
        put(goodAround(i, 5));
        put(goodAround(i, 12));
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
        put(signs[j].endsSentence);
        put(TAGS.indexOf(other.container().tag));
        put(containers.pathOf[j].equals(containers.pathOf[i]));
        put(Containers.levelsApart(blocks.get(i).container(), other.container()));
        put(page.structuredBody.length == 0 ? -1 : signs[j].share(page.structuredBody));
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
        TextSigns s = signs[headingAt];
        boolean there = headingAt < i && PageSigns.isHeading(heading.container().element);
        put(there ? heading.linked() : -1);
        put(there ? heading.words() : -1);
        put(!there || s.cues == 0 ? -1 : Integer.numberOfTrailingZeros(s.cues));
        put(there ? Containers.levelsApart(blocks.get(i).container(), heading.container()) : -1);
        put(there && page.isHeadline(s));
        int same = 0;
        for (int j = i - 1; j >= Math.max(0, i - 20) && containers.pathOf[j].equals(containers.pathOf[i]); j--) {
            same++;
        }
        for (int j = i + 1; j < Math.min(n, i + 20) && containers.pathOf[j].equals(containers.pathOf[i]); j++) {
            same++;
        }
        put(same);
    }

    private double goodAround(int i, int radius) {
        double goodWords = 0;
        double words = 1;
        for (int j = Math.max(0, i - radius); j <= Math.min(n - 1, i + radius); j++) {
            goodWords += containers.good[j];
            words += blocks.get(j).words();
        }
        return goodWords / words;
    }
}
