package newswire.enrich.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.StatedTime;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/** Lines that say when and nothing else, as under a headline. */
public final class DateLines {

    private static final int MOST_WORDS = 12;
    private static final int PARAGRAPH = 15;

    /** As {@code Updated}, or the day of the week; with a time of day also where it is from. */
    private static final int OTHER_WORDS = 1;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0|,;:·•–—-]+");

    private DateLines() {}

    /**
     * A story without those that come before its first paragraph, the standfirst aside, and without what says there how long it
     * takes to read: further down they part what they stand over.
     */
    public static List<TextBlock> leftOut(List<TextBlock> story, @Nullable String standfirst) {
        var rest = new ArrayList<TextBlock>(story.size());
        var lead = standfirst == null ? "" : Words.fold(standfirst);
        var above = true;
        for (TextBlock block : story) {
            above = above
                    && (block.words() < PARAGRAPH || Words.fold(block.text()).equals(lead));
            if (!above || !isOne(block.text()) && !ReadingTime.isOne(block.text())) {
                rest.add(block);
            }
        }
        return rest;
    }

    /** Whether a line says when and nothing else. */
    public static boolean isOne(String text) {
        if (!Digits.isIn(text)) {
            return false;
        }
        String[] words = SPACE.split(text.strip());
        StatedTime time = words.length > MOST_WORDS ? null : DateReader.read(text);
        if (time == null) {
            return false;
        }
        int others = 0;
        boolean small = false;
        for (String word : words) {
            boolean other = !isOfDate(word);
            others += other ? 1 : 0;
            small |= other && Character.isLowerCase(word.charAt(0));
        }
        int most = OTHER_WORDS + (time.dayOnly() || small ? 0 : 1);
        return others <= most && others < words.length;
    }

    /** A month, or so few letters that they are {@code at}, {@code del} or {@code CET}; as {@code 年月日}, with digits. */
    private static boolean isOfDate(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean digits = word.chars().anyMatch(Character::isDigit);
        boolean alike = capitals == letters || capitals == 0 && letters > 0 && Character.isLowerCase(word.charAt(0));
        return letters <= (digits || alike ? 3 : 2) || MonthNames.number(word) != null;
    }
}
