package newswire.enrich.extract.block;

import newswire.enrich.extract.page.ClassWords;
import org.jspecify.annotations.Nullable;

/**
 * Elements that say by tag or name that what they hold is beside the story: forms, asides, comments, consent, and short
 * ones to sign up in or to agree in to what is embedded. One that holds a main heading is none, whatever it is called: a form
 * may wrap a whole page, and a commentary is no comment.
 */
final class Boxes {

    private static final long NAMES = ClassWords.COMMENTS | ClassWords.CONSENT;
    private static final int TAGS = Tags.bit("aside") | Tags.bit("form") | Tags.bit("nav") | Tags.bit("footer");

    /** How many words a box to sign up in has at most; a whole story may be called for members only. */
    private static final int APPEAL = 80;

    /** Around a line on consent, how far up the box may be in which readers tick that they agree. */
    private static final int NEAR_CONSENT = 4;

    /** Of each container by its number. */
    private final boolean[] holdsHeading;

    /** Of each container with anything to fill in by its number, how many words it has. */
    private final int[] asking;
    /** Whether each container is a short one to agree in, by its number. */
    private final boolean[] agreed;

    Boxes(Candidates candidates) {
        holdsHeading = new boolean[candidates.containers()];
        asking = new int[holdsHeading.length];
        agreed = new boolean[holdsHeading.length];
        for (TextBlock block : candidates.blocks()) {
            for (Container around = block.container(); around != null; around = around.parent) {
                asking[around.number] += around.asks ? block.words() : 0;
            }
            Container at = block.container().name.equals("h1") ? block.container() : null;
            while (at != null && !holdsHeading[at.number]) {
                holdsHeading[at.number] = true;
                at = at.parent;
            }
        }
        for (TextBlock block : candidates.blocks()) {
            Container box = boxToTick(block.container());
            boolean consent = box != null && !agreed[box.number] && (Cues.in(block.text()) & Cues.CONSENT) != 0;
            if (box != null && consent) {
                agreed[box.number] = asking[box.number] <= APPEAL;
            }
        }
    }

    private static @Nullable Container boxToTick(Container block) {
        Container at = block;
        for (int level = 0; level < NEAR_CONSENT && at != null; level++) {
            if (at.asks) {
                return at;
            }
            at = at.parent;
        }
        return null;
    }

    /** The innermost such element around a block, null when there is none. */
    @Nullable
    Container around(Container block) {
        Container at = block;
        while (at != null && !isBox(at, NAMES)) {
            at = at.parent;
        }
        return at;
    }

    /**
     * Whether there is one around a block and not around the story.
     *
     * @param ofStory by their numbers the containers around the story
     * @param after whether the block stands after the story, where a box with an author's name is about the author
     */
    boolean part(Container block, boolean[] ofStory, boolean after) {
        long names = after ? NAMES | ClassWords.AUTHORS : NAMES;
        for (Container at = block; at != null && !ofStory[at.number]; at = at.parent) {
            if (isBox(at, names)) {
                return true;
            }
        }
        return false;
    }

    static boolean isForComments(Container box) {
        return (box.ownWords & ClassWords.COMMENTS) != 0;
    }

    private boolean isBox(Container at, long names) {
        boolean paragraph = at.name.equals("p") || at.tag.heading();
        boolean named = (at.tag.telling() & TAGS) != 0 || !paragraph && (at.ownWords & names) != 0;
        boolean appeal = !named && !paragraph && isToSignUp(at) && asking[at.number] <= APPEAL;
        return (named || appeal || agreed[at.number]) && !holdsHeading[at.number];
    }

    private static boolean isToSignUp(Container at) {
        return at.asks && (at.ownWords & ClassWords.SIGNING_UP) != 0;
    }
}
