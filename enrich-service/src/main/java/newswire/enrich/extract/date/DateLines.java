package newswire.enrich.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.TextBlock;

/** Lines that say when and nothing else, as under a headline. */
public final class DateLines {

    private static final int MOST_WORDS = 10;
    private static final int PARAGRAPH = 15;

    /** As {@code Updated}, or the day of the week. */
    private static final int OTHER_WORDS = 1;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0|,;:·•–—-]+");

    private DateLines() {}

    /** A story without those that come before its first paragraph: further down they part what they stand over. */
    public static List<TextBlock> leftOut(List<TextBlock> story) {
        var rest = new ArrayList<TextBlock>(story.size());
        var above = true;
        for (TextBlock block : story) {
            above = above && block.words() < PARAGRAPH;
            if (!above || !isOne(block.text())) {
                rest.add(block);
            }
        }
        return rest;
    }

    /** Whether a line says when and nothing else. */
    public static boolean isOne(String text) {
        String[] words = SPACE.split(text.strip());
        if (words.length > MOST_WORDS || DateReader.read(text) == null) {
            return false;
        }
        int others = 0;
        for (String word : words) {
            others += isOfDate(word) ? 0 : 1;
        }
        return others <= OTHER_WORDS && others < words.length;
    }

    /** A month, or so few letters that they are {@code at}, {@code de} or {@code am}; as {@code 年月日}, with digits. */
    private static boolean isOfDate(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return letters <= (digits ? 3 : 2) || MonthNames.number(word) != null;
    }
}
