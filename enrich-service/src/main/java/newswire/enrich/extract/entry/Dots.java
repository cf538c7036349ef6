package newswire.enrich.extract.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswire.enrich.extract.Block;
import newswire.enrich.extract.body.StoryBlock;

/** The dots at the end of a text that goes on elsewhere: {@code …}, {@code [...]}. */
final class Dots {

    private static final Pattern DOTS =
            Pattern.compile("(?:\\s*(?:[\\[(]\\s?(?:…|\\.{3,4}|\\+\\d{1,6} chars)?\\s?[\\])]|…|\\.{3,4}))+$");
    private static final int LONGEST = 30;
    private static final String STOPS = ".!?…。！？।؟:\"”’»«“)]」』";

    private Dots() {}

    static boolean isCut(String text) {
        return without(text).length() < text.length();
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The text without its dots. */
    static String without(String text) {
        int tail = Math.max(0, text.length() - LONGEST);
        return text.substring(0, tail) + DOTS.matcher(text.substring(tail)).replaceFirst("");
    }

    /** A story with the last block's dots written as readers write them, without brackets. */
    static List<StoryBlock> written(List<StoryBlock> story) {
        if (story.isEmpty() || !isCut(story.getLast().as().text())) {
            return story;
        }
        StoryBlock last = story.getLast();
        String text = without(last.as().text()) + '…';
        List<StoryBlock> written = new ArrayList<>(story);
        written.set(
                story.size() - 1,
                new StoryBlock(last.shown(), new Block(last.as().type(), text)));
        return written;
    }
}
