package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.page.PictureWords;
import newswire.enrich.extract.person.BylineWords.Kind;
import newswire.enrich.extract.text.Words;

/** Tells who wrote from who did something else, where a byline says so: {@code Text: Ada Brook Foto: Tom Hale}. */
final class Hands {

    private static final String BY = BylineWords.shipped().any(Kind.by, Kind.from);
    private static final String LEADS = "\\s*(?:\\s" + BY + "\\s+|[:：]\\s*)";
    private static final Pattern LED =
            Pattern.compile("\\s" + BY + "\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A label of a hand; one of writing where the group matches. */
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(?:(?<writing>(?:text\\p{L}*|tekst\\p{L}?|words|story|written|reporting|текст|κείμενο|取材・文|文)"
                    + "(?:\\s*(?:&|\\+|/|,|・|and|und|och|og|et|y|e|en|ja)\\s*\\p{L}+)?" + LEADS
                    + ")|(?<editing>edit\\p{L}*" + LEADS
                    + ")|\\p{L}*(?:" + PictureWords.STEM + "|video|camera|kamera|translat"
                    + "|übersetz|traduc|traduzione|vertaling|layout|produc|styling|відео|责任编辑|責任編輯|编辑|編輯|翻訳)\\p{L}*"
                    + "(?:\\s+(?!" + BY + "\\s)\\p{L}+)?" + LEADS + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_LINE = 80;
    private static final int MOST_WORDS = 6;

    private Hands() {}

    /**
     * The parts of a line that name its writers, with the labels off; all of it where it has no labels. Who edited it stands
     * for them where nobody else does.
     */
    static List<String> ofWriters(String line) {
        if (line.indexOf(':') < 0 && line.indexOf('：') < 0 && !LED.matcher(line).find()) {
            return List.of(line);
        }
        Matcher label = LABEL.matcher(line);
        List<String> writers = new ArrayList<>();
        List<String> editors = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> hand = writers;
        int from = 0;
        while (label.find()) {
            add(hand, line.substring(from, label.start()));
            hand = label.group("writing") != null ? writers : label.group("editing") != null ? editors : others;
            from = label.end();
        }
        add(hand, line.substring(from));
        return writers.isEmpty() ? editors : writers;
    }

    /** Whether a line is nothing but a label of those who did something else than writing: {@code Photography by}. */
    static boolean isLabelOfOthers(String line) {
        if (line.length() > LONGEST_LABEL) {
            return false;
        }
        Matcher label = LABEL.matcher(line + ' ');
        return label.matches() && label.group("writing") == null && label.group("editing") == null;
    }

    /** Whether a line says only who did something else than writing: {@code 【编辑：王小明】}, {@code Photos: Tom Hale}. */
    static boolean isOfOthers(String line) {
        if (line.length() > LONGEST_LINE || line.indexOf(':') < 0 && line.indexOf('：') < 0) {
            return false;
        }
        String bare = NameShape.bare(line);
        Matcher label = LABEL.matcher(bare);
        return label.lookingAt()
                && label.group("writing") == null
                && ofWriters(bare.substring(label.end())).size() <= 1
                && Words.count(bare.substring(label.end())) <= MOST_WORDS;
    }

    private static void add(List<String> parts, String part) {
        String text = part.strip();
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }
}
