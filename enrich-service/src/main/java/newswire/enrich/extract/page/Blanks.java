package newswire.enrich.extract.page;

import org.jspecify.annotations.Nullable;

/**
 * White space between two tags, where it parts nothing: beside an element that begins a new line and ends one anyway. A
 * news page has about as much of it as elements. One instance goes through one source once.
 */
final class Blanks {

    private final String source;
    /** Where the last tag ended, or what was left out after it; -1 when that is not plain. */
    private int end = -1;
    /** Whether there is a line's end at {@link #end}. */
    private boolean ended;

    /** Whether a tag has begun and not ended, and whether its element makes lines. */
    private boolean tagOpen;

    private boolean line;

    Blanks(String source) {
        this.source = source;
    }

    /** Notes that a tag has begun, of an element that makes lines or not. */
    void tagBegins(boolean makesLines) {
        tagOpen = true;
        line = makesLines;
    }

    /** Whether a tag has begun and not ended. */
    boolean isTagOpen() {
        return tagOpen;
    }

    /** Notes that the tag ends here; -1 when that is not plain. */
    void tagEnds(int at) {
        tagOpen = false;
        end = at;
        ended = line;
    }

    /** Notes that nothing of this part is read. */
    void leaveOut(int from, int to) {
        ended &= end == from;
        end = to;
    }

    /** The white space between the last tag and the one that begins here, null when there is none, or it parts something. */
    @Nullable
    Gap before(int open, boolean makesLines) {
        if (end < 0 || end >= open || !ended && !makesLines) {
            return null;
        }
        if (Markup.afterSpaces(source, end) != open) {
            end = -1; // or the same white space would be gone through at each tag
            return null;
        }
        Gap found = new Gap(end, open);
        leaveOut(end, open);
        return found;
    }
}
