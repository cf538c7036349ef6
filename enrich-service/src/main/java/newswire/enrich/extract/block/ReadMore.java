package newswire.enrich.extract.block;

/** Lines amid a story that lead to another one: {@code Read more:}, then its headline as a link. */
final class ReadMore {

    private static final double LINKED = 0.6;
    private static final int MAX_WORDS = 40;
    /** Of what stands before the colon. */
    private static final int MAX_LEAD = 25;

    private ReadMore() {}

    static boolean is(TextBlock block) {
        if (block.linked() < LINKED || block.words() > MAX_WORDS) {
            return false;
        }
        int colon = block.text().indexOf(':');
        return colon > 0
                && colon <= MAX_LEAD
                && (new TextSigns(block.text().substring(0, colon)).firstCue & Landmarks.OTHERS) != 0;
    }
}
