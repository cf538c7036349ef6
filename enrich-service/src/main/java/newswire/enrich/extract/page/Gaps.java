package newswire.enrich.extract.page;

import org.jspecify.annotations.Nullable;

/** Parts of a page's source of one kind that can be told from the rest, in order. One instance goes through one source. */
interface Gaps {

    /**
     * A part of the source, at least a character.
     *
     * @param left whether to leave it out; or else nothing in it is to be left out, whatever it looks like
     */
    record Gap(int from, int to, boolean left) {}

    /** The first part that begins here or later and before the end, null when there is none; places asked for only grow. */
    @Nullable
    Gap between(int from, int to);
}
