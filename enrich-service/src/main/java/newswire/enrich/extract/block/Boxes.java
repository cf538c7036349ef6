package newswire.enrich.extract.block;

import org.jspecify.annotations.Nullable;

/** Elements that say by tag or name that what they hold is beside the story: forms, asides, comments, consent. */
final class Boxes {

    private static final long NAMES = ClassWords.COMMENTS | ClassWords.CONSENT;
    private static final int TAGS = Tags.bit("aside") | Tags.bit("form") | Tags.bit("nav") | Tags.bit("footer");

    private Boxes() {}

    /** The innermost such element around a block, null when there is none. */
    static @Nullable Container around(Container block) {
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
    static boolean part(Container block, boolean[] ofStory, boolean after) {
        long names = after ? NAMES | ClassWords.AUTHORS : NAMES;
        for (Container at = block; at != null && !ofStory[at.number]; at = at.parent) {
            if (isBox(at, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBox(Container at, long names) {
        boolean paragraph = at.name.equals("p") || at.tag.heading();
        return (at.tag.telling() & TAGS) != 0 || !paragraph && (at.ownWords & names) != 0;
    }
}
