package newswire.enrich.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Page;
import newswire.enrich.shipped.Phrases;
import newswire.enrich.shipped.WordLists;

/**
 * Lines by which a page says that its story is for those who pay, around it or right below a short one.
 *
 * @param lines those among the story's first and last blocks, which are no part of it
 * @param wall whether they stand in for the rest: there is little else
 */
public record ForSubscribers(Set<TextBlock> lines, boolean wall) {

    private static final ForSubscribers NONE = new ForSubscribers(Set.of(), false);
    private static final WordLists LISTS = WordLists.of(ForSubscribers.class, "mul");
    private static final Phrases KEPT = Phrases.of(LISTS.list("for-subscribers"));
    private static final Phrases THIS_STORY = Phrases.of(LISTS.list("this-story"));
    private static final Phrases TO_READ_ON = Phrases.of(LISTS.list("to-read-on"));
    private static final int MOST_WORDS = 40;
    private static final int SHORT = 12;
    private static final int LABEL = 8;
    private static final int FIRST = 2;
    private static final int LAST = 3;
    private static final int BELOW = 4;
    private static final double LISTED = 0.9;

    /**
     * Those of a page; none where its publisher says that it is free, and only short ones of a long story.
     *
     * @param story what seems to be told, such lines among it perhaps
     */
    public static ForSubscribers of(Page page, JudgedPage judged, List<TextBlock> story) {
        if (story.isEmpty() || Access.paywalled(page, true) == null) {
            return NONE;
        }
        Set<TextBlock> lines = new HashSet<>();
        int words = 0;
        for (int i = 0; i < story.size(); i++) {
            TextBlock block = story.get(i);
            boolean around = i < FIRST || i >= story.size() - LAST;
            if (around && (isLabel(block) || isOffer(block))) {
                lines.add(block);
            } else {
                words += block.words();
            }
        }
        boolean brief = words < Kinds.STUB_WORDS;
        lines.removeIf(line -> !brief && line.words() > SHORT);
        return new ForSubscribers(lines, brief && (!lines.isEmpty() || isBelow(judged, story.getLast())));
    }

    private static boolean isBelow(JudgedPage page, TextBlock end) {
        List<TextBlock> blocks = page.candidates().blocks();
        int last = blocks.size() - 1;
        while (blocks.get(last) != end) {
            last--;
        }
        return blocks.stream().skip(last + 1L).limit(BELOW).anyMatch(ForSubscribers::isOffer);
    }

    /** Whether a line is no sentence, and ends by saying so: {@code Contenu réservé aux abonnés}. */
    private static boolean isLabel(TextBlock block) {
        return block.words() <= LABEL && isRead(block) && KEPT.end(block.text());
    }

    /** Whether one says of this story that it is kept, or how to read on. */
    private static boolean isOffer(TextBlock block) {
        if (block.words() > MOST_WORDS || !isRead(block)) {
            return false;
        }
        String text = block.text();
        boolean isOfStory = THIS_STORY.in(text);
        return isOfStory && KEPT.in(text)
                || (isOfStory || block.words() <= SHORT) && TO_READ_ON.in(text) && Subscribers.areNamed(text);
    }

    private static boolean isRead(TextBlock block) {
        return block.linked() < LISTED && block.isShown();
    }
}
