package newswire.enrich.extract.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.enrich.shipped.WordLists;

/** A line that lists what a story is about. */
final class TopicLine {

    private static final String LEADS = WordLists.of(TopicLine.class, "mul").list("topics").stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern LEAD =
            Pattern.compile("^" + LEADS + "\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEAD_ALONE =
            Pattern.compile(LEADS + "\\s*[:：]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MAX_LENGTH = 500;
    private static final int STORY = 50_000;
    private static final Pattern MARKS = Pattern.compile("\\s*[,;|•·]\\s*");
    private static final Pattern LINKING = Pattern.compile("of|the|and|for|in|de|la|du|des|der|und|&");

    private TopicLine() {}

    static boolean isOne(String line) {
        if (line.length() > MAX_LENGTH) {
            return false;
        }
        var lead = LEAD.matcher(line);
        return lead.find() && !line.substring(lead.end()).isBlank();
    }

    /** Whether a line is only what leads to such lines. */
    static boolean leads(String line) {
        return line.length() <= MAX_LENGTH && LEAD_ALONE.matcher(line).matches();
    }

    /**
     * The topics; where print has lost what parted them, they are told by which names the story itself uses and by
     * abbreviations, which stand alone.
     */
    static List<String> topics(String line, String text) {
        String story = text.length() > STORY ? text.substring(0, STORY) : text;
        String list = LEAD.matcher(line).replaceFirst("").strip();
        if (MARKS.matcher(list).find()) {
            return Stream.of(MARKS.split(list))
                    .filter(topic -> !topic.isBlank())
                    .toList();
        }
        if (list.codePoints().anyMatch(Character::isIdeographic)) {
            return List.of(list.split(" "));
        }
        List<String> topics = new ArrayList<>();
        String[] words = list.split(" ");
        int from = 0;
        while (from < words.length) {
            int to = named(words, from, story);
            to = to > from ? to : unnamed(words, from, story);
            topics.add(String.join(" ", List.of(words).subList(from, to)));
            from = to;
        }
        return topics;
    }

    /** Where the longest name that the story uses ends, {@code from} when it uses none. */
    private static int named(String[] words, int from, String story) {
        for (int to = Math.min(words.length, from + 6); to > from; to--) {
            String name = String.join(" ", List.of(words).subList(from, to));
            if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                            .matcher(story)
                            .find()
                    && !LINKING.matcher(name).matches()) {
                return to;
            }
        }
        return from;
    }

    private static int unnamed(String[] words, int from, String story) {
        int to = from + 1;
        if (isAbbreviation(words[from])) {
            return to;
        }
        while (to < words.length && !isAbbreviation(words[to])) {
            boolean linked = LINKING.matcher(words[to]).matches()
                    || LINKING.matcher(words[to - 1]).matches();
            if (!linked && named(words, to, story) > to + 1) {
                break;
            }
            to++;
        }
        return to;
    }

    private static boolean isAbbreviation(String word) {
        return word.matches("\\p{Lu}{2,6}");
    }
}
