package newswire.enrich.extract.block;

/** Sums over the blocks of a container's whole subtree, over those directly in it, or over those of a path. */
final class Sums {

    static final Sums NONE = new Sums();

    double words;
    double linkedWords;
    double good;
    int blocks;
    int goodBlocks;
    int first = -1;
    int last;

    void add(int index, double blockWords, double linked, double goodWords) {
        words += blockWords;
        linkedWords += blockWords * linked;
        good += goodWords;
        blocks++;
        goodBlocks += goodWords > 0 ? 1 : 0;
        first = first < 0 ? index : first;
        last = index;
    }

    double linked() {
        return words == 0 ? 0 : linkedWords / words;
    }
}
