package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names within a text, as agencies of East Asia have them before or behind it: {@code （记者 张三）}, {@code 홍길동 기자 =}. */
final class Reporters {

    /** What they are called beside their names. */
    static final List<String> TRADES = List.of("记者", "記者", "通讯员", "기자", "특파원");

    /** What they did: it may stand behind a name, or behind the place that somebody reports from. */
    static final List<String> REPORTS = List.of("報導", "報道", "报道");

    private static final String HAN = "\\p{IsHan}{2,4}";

    private static final Pattern LISTED =
            Pattern.compile("(?:记者|記者|通讯员)\\s*[:：]?\\s*(" + HAN + "(?:[\\s、，,]+" + HAN + "){0,4})\\s*(?:[）)】]|$)");
    /** With the place that runs into the name, and the day. */
    private static final Pattern FILED = Pattern.compile("記者(\\p{IsHan}{2,3})\\p{IsHan}{2,3}\\d{1,2}日電");

    private static final Pattern KOREAN =
            Pattern.compile("[)\\]]\\s*(\\p{IsHangul}{2,4}(?:[·,\\s]+\\p{IsHangul}{2,4}){0,2})\\s*(?:기자|특파원)\\s*=");
    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,·]+");
    /** What else those named do, or who did that. */
    private static final Set<String> WORK = Set.of("整合", "摄影", "攝影", "编辑", "編輯", "文图", "实习", "综合");

    private static final int NEAR = 120;

    private Reporters() {}

    /** Whom a paragraph names at its beginning or end. */
    static List<String> in(String paragraph) {
        String start = paragraph.substring(0, Math.min(NEAR, paragraph.length()));
        List<String> found = read(start);
        return found.isEmpty() && paragraph.length() > NEAR
                ? read(paragraph.substring(paragraph.length() - NEAR))
                : found;
    }

    private static List<String> read(String text) {
        if (TRADES.stream().noneMatch(text::contains)) {
            return List.of();
        }
        for (Pattern pattern : List.of(FILED, LISTED, KOREAN)) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                List<String> names = new ArrayList<>();
                for (String name : BETWEEN.split(m.group(1))) {
                    if (!WORK.contains(name) && !TRADES.contains(name) && !REPORTS.contains(name)) {
                        names.add(name);
                    }
                }
                return names;
            }
        }
        return List.of();
    }
}
