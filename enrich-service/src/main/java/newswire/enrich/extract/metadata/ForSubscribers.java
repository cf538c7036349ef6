package newswire.enrich.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/**
 * Lines by which a page says that its story is for those who pay, around it or right below a short one.
 *
 * @param lines those among the story's first and last blocks, which are no part of it
 * @param wall whether they stand in for the rest: there is little else
 */
public record ForSubscribers(Set<TextBlock> lines, boolean wall) {

    private static final WordLists LISTS = WordLists.of(ForSubscribers.class, "mul");
    private static final Phrases KEPT = Phrases.of(LISTS.list("for-subscribers"));
    private static final Phrases TO_READ_ON = Phrases.of(LISTS.list("to-read-on"));
    private static final int MOST_WORDS = 40;
    private static final int FIRST = 2;
    private static final int LAST = 3;
    private static final int BELOW = 4;
    private static final double LISTED = 0.9;

    /**
     * Those of a page.
     *
     * @param story what seems to be told, such lines among it perhaps
     */
    public static ForSubscribers of(JudgedPage page, List<TextBlock> story) {
        Set<TextBlock> lines = new HashSet<>();
        int words = 0;
        for (int i = 0; i < story.size(); i++) {
            boolean around = i < FIRST || i >= story.size() - LAST;
            if (around && isOne(story.get(i))) {
                lines.add(story.get(i));
            } else {
                words += story.get(i).words();
            }
        }
        boolean brief = !story.isEmpty() && words < Kinds.STUB_WORDS;
        return new ForSubscribers(lines, brief && (!lines.isEmpty() || isBelow(page, story.getLast())));
    }

    private static boolean isBelow(JudgedPage page, TextBlock end) {
        List<TextBlock> blocks = page.candidates().blocks();
        int last = blocks.size() - 1;
        while (blocks.get(last) != end) {
            last--;
        }
        return blocks.stream().skip(last + 1L).limit(BELOW).anyMatch(ForSubscribers::isOne);
    }

    private static boolean isOne(TextBlock block) {
        String text = block.words() > MOST_WORDS || block.linked() >= LISTED || !block.isShown() ? "" : block.text();
        return KEPT.in(text) || TO_READ_ON.in(text) && Subscribers.areNamed(text);
    }
}
