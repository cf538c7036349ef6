package newswire.enrich.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.text.Spaces;
import newswire.enrich.extract.text.Words;
import org.jsoup.parser.Parser;

/** Tags as content systems write them: in lists, with keys before and marks around them, among what only machines read. */
final class TagLists {

    private static final Pattern MACHINE_MADE = Pattern.compile(
            "^[A-Za-z ]{2,20}: ?\\S|^\\S+_\\S+_\\S+$|^\\d{5,}$|^\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}$");
    private static final Pattern MARKUP = Pattern.compile("</?\\p{L}");
    private static final Pattern KEYED = Pattern.compile(
            "^(?:subject|topic|tag|category|keyword|section|channel)s?: ?(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("(.*\\S)\\s?\\(\\d[\\d.,]*(?: \\p{L}+)?\\)");
    private static final Pattern HASHED = Pattern.compile("#\\s?(\\S.*)");
    private static final Pattern MARKS = Pattern.compile("[,;]");
    private static final Pattern IDEOGRAPHIC_MARKS = Pattern.compile("[，、；]");
    /** As many words with ideographs beside each other, which write no spaces within a word, are tags of their own. */
    private static final int MIN_IDEOGRAPHIC = 3;

    private static final String POINTERS = "»›>→,";
    private static final String BULLETS = "/|#·•-–";

    private static final int MAX_LENGTH = 60;
    private static final int MAX_TAGS = 60;

    private TagLists() {}

    /** Tags written in lists or parted by commas, without repeats, the site's own name, and what only machines read. */
    static List<String> split(List<String> written, Set<String> siteNames) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String line : written) {
            for (String part : parts(Parser.unescapeEntities(line, false))) {
                String tag = withoutMarks(withoutKey(Spaces.collapse(part)));
                String folded = Words.fold(tag);
                boolean fits = !folded.isEmpty() && tag.length() < MAX_LENGTH && tags.size() < MAX_TAGS;
                if (fits && !siteNames.contains(folded) && !NoNames.isNoTag(folded) && !isMachineMade(tag)) {
                    tags.putIfAbsent(folded, tag);
                }
            }
        }
        return bare(new ArrayList<>(tags.values()));
    }

    private static String[] parts(String line) {
        String[] parts = MARKS.split(line);
        parts = parts.length > 1 ? parts : IDEOGRAPHIC_MARKS.split(line);
        if (parts.length > 1) {
            return parts;
        }
        String[] words = line.strip().split("\\s+");
        for (String word : words) {
            if (words.length < MIN_IDEOGRAPHIC || word.codePoints().noneMatch(Character::isIdeographic)) {
                return parts;
            }
        }
        return words;
    }

    /** Tags less the hash marks and the numbers of uses, where all of them bear such. */
    static List<String> bare(List<String> tags) {
        List<String> bare = tags;
        for (Pattern dressed : List.of(COUNTED, HASHED)) {
            if (tags.size() > 1
                    && bare.stream().allMatch(tag -> dressed.matcher(tag).matches())) {
                bare = bare.stream()
                        .map(tag -> dressed.matcher(tag).replaceFirst("$1"))
                        .toList();
            }
        }
        return bare;
    }

    /** A name less the word for what it is: {@code Category: Ports} is Ports. */
    static String withoutKey(String tag) {
        return tag.indexOf(':') < 0 ? tag : KEYED.matcher(tag).replaceFirst("$1");
    }

    /** Without what points from one to the next: {@code / Ports}, {@code Ports »}. */
    private static String withoutMarks(String tag) {
        int from = 0;
        int to = tag.length();
        while (to > 0 && (POINTERS.indexOf(tag.charAt(to - 1)) >= 0 || tag.charAt(to - 1) == ' ')) {
            to--;
        }
        while (from + 1 < to && tag.charAt(from + 1) == ' ' && BULLETS.indexOf(tag.charAt(from)) >= 0) {
            from += 2;
        }
        return tag.substring(from, Math.max(from, to));
    }

    private static boolean isMachineMade(String tag) {
        if (tag.indexOf('=') >= 0
                || tag.indexOf('<') >= 0 && MARKUP.matcher(tag).find()) {
            return true;
        }
        boolean odd = tag.indexOf(':') >= 0
                || tag.indexOf('_') >= 0
                || tag.indexOf('-') == 8
                || Character.isDigit(tag.charAt(0));
        return odd && MACHINE_MADE.matcher(tag).find();
    }
}
