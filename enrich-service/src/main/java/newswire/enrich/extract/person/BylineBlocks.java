package newswire.enrich.extract.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.BlockRole;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.person.BylineWords.Kind;
import org.jsoup.nodes.Element;

/** Bylines among a page's blocks of text: the likeliest ones by the model, lines that read like one, and a name below the story. */
final class BylineBlocks {

    private static final double LIKELY = 0.52;
    private static final double LIKELY_BODY = 0.5;
    private static final int NEAR = 4;
    private static final int ABOVE = 14;
    private static final int WITHIN = 2;
    private static final int BELOW = 6;
    private static final int MAX_WORDS = 20;
    private static final int MAX_LENGTH = 200;
    /** With the time and the address of a line that may be a byline. */
    private static final int MAX_TEXT = 500;

    private static final int SIGNATURE = 4;
    private static final int PARAGRAPH = 12;
    /** How far on a date before a name has its first digit. */
    private static final int MAX_DATED = 14;

    private static final String DASHES = "–—-";

    private static final List<String> ASIDES = List.of("h1", "h2", "figure", "blockquote");
    private static final Set<String> EMPHASIS = Set.of("em", "i", "strong", "b");
    private static final Pattern RIGHT = Pattern.compile("text-align\\s*:\\s*(?:right|end)");

    /** A date or time of day that a line begins with. */
    private static final Pattern WHEN = Pattern.compile(
            "^(?:(?:\\p{L}+,\\s)?\\d{1,2}\\.?\\s\\p{L}{3,12}\\.?,?\\s\\d{4},?\\s?)?(?:\\d[\\d.:/,\\s]*(?:Uhr|h)?)?[\\s|,–-]*(?=\\p{L})");

    private static final Pattern MAIL = Pattern.compile("\\s*\\(?[\\w.+-]+@[\\w-]+\\.[\\w.-]+\\)?\\s*$");

    /** A label of authors and of nothing else. */
    private static final Pattern AUTHOR_LABEL = Pattern.compile(
            "(?<!\\p{L})" + BylineWords.shipped().any(Kind.author) + "\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NEXT_LABEL = Pattern.compile("[\\s,|·•]+\\p{L}+\\s*[:：].*$");

    private final JudgedPage judged;
    private final List<TextBlock> blocks;

    BylineBlocks(JudgedPage judged) {
        this.judged = judged;
        this.blocks = judged.candidates().blocks();
    }

    /** What stands in the likeliest byline and in those close to it. */
    List<String> likely() {
        int best = judged.likeliest(BlockRole.byline);
        if (best < 0 || judged.score(BlockRole.byline, best) < LIKELY) {
            return List.of();
        }
        List<String> written = new ArrayList<>();
        for (int i = Math.max(0, best - NEAR); i < Math.min(blocks.size(), best + NEAR + 1); i++) {
            if (judged.score(BlockRole.byline, i) >= LIKELY && !isOfOthers(i)) {
                List<String> row = NameRow.in(blocks.get(i).element());
                written.addAll(row.isEmpty() ? blocks.get(i).linkTexts(PersonLinks::may) : row);
            }
        }
        return written;
    }

    /** Whether a label before a block says that who is named there did something else, or it is part of a teaser. */
    private boolean isOfOthers(int i) {
        TextBlock block = blocks.get(i);
        return i > 0 && Hands.isLabelOfOthers(blocks.get(i - 1).text())
                || BesideStory.isPartOfLink(block.element(), block.text());
    }

    private static boolean isAside(TextBlock block) {
        return ASIDES.stream().anyMatch(block::within);
    }

    /** The first line around the story's beginning, or else its end, that leads to whole names and says nothing else. */
    List<String> worded() {
        int start = judged.bodyStart();
        int end = end();
        List<String> found = worded(Math.max(0, start - ABOVE), start + WITHIN + 1);
        return found.isEmpty() ? worded(Math.max(start + WITHIN + 1, end - 1), end + BELOW) : found;
    }

    private List<String> worded(int from, int to) {
        for (int i = from; i < Math.min(blocks.size(), to); i++) {
            TextBlock block = blocks.get(i);
            String text = block.text();
            if (block.words() > MAX_WORDS || text.length() > MAX_TEXT || isAside(block)) {
                continue;
            }
            boolean label = NameRow.isLabel(text);
            String line = label && i + 1 < blocks.size() ? blocks.get(i + 1).text() : NameShape.bare(withoutTime(text));
            if (line.length() < MAX_LENGTH && (label || WordedByline.isLed(line))) {
                List<String> names = Roles.writers(Byline.names(line));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Less the date before names, and the address behind. */
    private static String withoutTime(String line) {
        boolean dated = line.chars().limit(MAX_DATED).anyMatch(Character::isDigit);
        String rest = dated ? WHEN.matcher(line).replaceFirst("") : line;
        return rest.indexOf('@') < 0 ? rest : MAIL.matcher(rest).replaceFirst("");
    }

    /** Whom the story's first paragraph names as its reporters, or else the last. */
    List<String> reporters() {
        int start = judged.bodyStart();
        int end = end();
        List<String> first = start < end ? Reporters.in(blocks.get(start).text()) : List.of();
        return first.isEmpty() && end > 0 ? Reporters.in(blocks.get(end - 1).text()) : first;
    }

    /** The first short line anywhere that says after a label who wrote: {@code Date: 9 March 2026 Author: Ada Brook}. */
    List<String> labelled() {
        for (TextBlock block : blocks) {
            String text = block.text();
            List<String> names = block.words() <= MAX_WORDS ? afterLabel(text) : List.of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Who a line says wrote, after a label of authors; empty where it has none. */
    static List<String> afterLabel(String line) {
        boolean may = line.indexOf(':') > 0 || line.indexOf('：') > 0;
        Matcher label = may ? AUTHOR_LABEL.matcher(line) : null;
        if (label == null || !label.find()) {
            return List.of();
        }
        String rest = line.substring(label.end());
        List<String> names = Roles.people(Byline.names(NEXT_LABEL.matcher(rest).replaceFirst("")));
        return names.isEmpty() || !Roles.isSomebody(names.getFirst()) ? List.of() : List.of(names.getFirst());
    }

    /** A name that stands alone below the story, set apart as signatures are. */
    List<String> signature() {
        int end = end();
        if (end > 0 && end < blocks.size() && isShoutedWithin(end)) {
            return List.of(blocks.get(end).text());
        }
        for (int i = end; i < Math.min(blocks.size(), end + 2); i++) {
            TextBlock block = blocks.get(i);
            boolean brief = block.words() <= SIGNATURE
                    && block.words() > 1
                    && block.linked() == 0
                    && !block.text().endsWith(":");
            boolean apart =
                    isSetApart(block.element()) || DASHES.indexOf(block.text().charAt(0)) >= 0;
            if (brief && apart && Roles.isSomebody(NameShape.bare(block.text()))) {
                return List.of(block.text());
            }
        }
        return List.of();
    }

    /** Whether a block is as likely of the story as the paragraph above, beside it, and nothing but a name in capitals. */
    private boolean isShoutedWithin(int i) {
        String text = blocks.get(i).text();
        return judged.body()[i] >= LIKELY_BODY
                && blocks.get(i).words() <= SIGNATURE
                && blocks.get(i).element().parent()
                        == blocks.get(i - 1).element().parent()
                && text.codePoints().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '.')
                && Roles.isSomebody(NameCase.natural(text));
    }

    /** A paragraph to the right, or all in one element of emphasis. */
    private static boolean isSetApart(Element element) {
        boolean emphasis = element.childrenSize() == 1
                && EMPHASIS.contains(element.child(0).normalName())
                && element.ownText().isBlank();
        return element.nameIs("p")
                && (emphasis || RIGHT.matcher(element.attr("style")).find());
    }

    private int end() {
        int end = 0;
        for (int i = 0; i < blocks.size(); i++) {
            boolean paragraph = judged.body()[i] >= 0.5 && blocks.get(i).words() >= PARAGRAPH;
            end = paragraph ? i + 1 : end;
        }
        return end;
    }
}
