package newswire.enrich.extract.body;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;
import org.jsoup.nodes.Element;

/** Sentences of a story that its page shows once more, large and apart, to draw the eye. */
public final class PullQuotes {

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 80;
    private static final int MOST = 40;
    private static final int LEVELS = 3;

    private PullQuotes() {}

    /** A story without those. */
    public static List<TextBlock> leftOut(List<TextBlock> story) {
        List<TextBlock> apart =
                story.stream().filter(PullQuotes::standsApart).limit(MOST).toList();
        if (apart.isEmpty()) {
            return story;
        }
        String told = story.stream()
                .filter(block -> block.words() >= FEWEST_WORDS && !apart.contains(block))
                .map(block -> Words.fold(block.text()))
                .collect(Collectors.joining("\n"));
        Set<TextBlock> repeated = apart.stream()
                .filter(block -> told.contains(Words.fold(block.text())))
                .collect(Collectors.toSet());
        return story.stream().filter(block -> !repeated.contains(block)).toList();
    }

    private static boolean isOfQuote(String classes) {
        return classes.contains("quote") || classes.contains("pull");
    }

    private static boolean standsApart(TextBlock block) {
        if (block.words() < FEWEST_WORDS || block.words() > MOST_WORDS) {
            return false;
        }
        if (block.within("blockquote") || block.within("aside")) {
            return true;
        }
        Element at = block.element();
        for (int level = 0; level < LEVELS && at != null; level++) {
            String classes = at.attributesSize() == 0 ? "" : at.attributes().get("class");
            if (!classes.isEmpty() && isOfQuote(classes.toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
