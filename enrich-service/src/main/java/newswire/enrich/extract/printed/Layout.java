package newswire.enrich.extract.printed;

import java.util.List;
import java.util.function.Predicate;
import newswire.enrich.extract.metadata.Credits;
import newswire.enrich.extract.person.WordedByline;
import newswire.enrich.extract.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where on a printed page the headline stands and the story begins.
 *
 * @param headline index of its line, -1 for none
 * @param story index of the first paragraph, that of the end for none
 * @param signs index behind the last line that says who wrote or when, which may stand below the first paragraph
 */
record Layout(int headline, int story, int signs) {

    /** More words than this, and it is no standfirst or appeal but a paragraph. */
    private static final int PARAGRAPH = 15;

    private static final int STANDFIRST = 6;

    /** So far above the story its headline may stand. */
    private static final int HEAD = 40;

    /** So near the paragraphs of a story stand to each other. */
    private static final int NEAR = 8;

    static Layout of(List<PrintedLine> lines, @Nullable String name) {
        int marked = first(lines, 0, PrintedLine::isMainHeading);
        int one = firstParagraph(lines, marked + 1);
        int top = Math.max(marked + 1, one - HEAD);
        int signs = Math.max(top, lastSign(lines, top, secondParagraph(lines, one)) + 1);
        int below = story(lines, signs, signs > top);
        int headline = marked >= 0 ? marked : headline(lines, top, below, name);
        int sign = first(lines, Math.max(top, headline + 1), Layout::isSign);
        return new Layout(headline, sign >= 0 && sign < signs ? story(lines, sign + 1, true) : below, signs);
    }

    /** A long one with another near, else any long one, else any at all. */
    private static int firstParagraph(List<PrintedLine> lines, int from) {
        int last = -1;
        for (int i = from; i < lines.size(); i++) {
            if (isOfStory(lines.get(i))) {
                if (last >= 0 && i - last <= NEAR) {
                    return last;
                }
                last = isLong(lines.get(i)) ? i : last;
            }
        }
        return last >= 0 ? story(lines, from, false) : story(lines, from, true);
    }

    /** The first paragraph from an index on; where nobody has signed yet, it is a long one. */
    private static int story(List<PrintedLine> lines, int from, boolean signed) {
        int story = first(lines, from, signed ? Layout::isOfStory : Layout::isLong);
        story = story < 0 ? first(lines, from, Layout::isOfStory) : story;
        return story < 0 ? lines.size() : story;
    }

    private static int first(List<PrintedLine> lines, int from, Predicate<PrintedLine> which) {
        for (int i = from; i < lines.size(); i++) {
            if (which.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The one before which who wrote and when is said, if at all: the first may be a standfirst. */
    private static int secondParagraph(List<PrintedLine> lines, int one) {
        int two = first(lines, one + 1, line -> line.words() >= STANDFIRST && isOfStory(line));
        return two < 0 ? one : Math.min(two, one + HEAD);
    }

    private static boolean isLong(PrintedLine line) {
        return line.words() >= PARAGRAPH && isOfStory(line);
    }

    private static boolean isOfStory(PrintedLine line) {
        return line.isParagraph()
                && !line.isFurniture()
                && Credits.ofLine(line.text()) == null
                && WhenLine.read(line.withDigitsRead()) == null;
    }

    /** The last line before a paragraph that says who wrote or when; -1 for none. */
    private static int lastSign(List<PrintedLine> lines, int from, int before) {
        for (int i = Math.min(before, lines.size()) - 1; i >= from; i--) {
            if (isSign(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSign(PrintedLine line) {
        return line.isAgo()
                || WhenLine.read(line.withDigitsRead()) != null
                || !line.isParagraph() && WordedByline.read(line.text()) != null;
    }

    /** The line that looks most like one; of several the last, but the first of those that stand together. */
    private static int headline(List<PrintedLine> lines, int top, int story, @Nullable String name) {
        String wanted = name == null ? "" : Words.fold(name);
        List<String> folded = lines.subList(top, story).stream()
                .map(line -> Words.fold(line.text()))
                .toList();
        int best = -1;
        int most = 0;
        int together = -1;
        boolean signed = false;
        for (int i = top; i < story; i++) {
            PrintedLine line = lines.get(i);
            PrintedImage image = PrintedImage.at(lines, i, false);
            if (image != null) {
                i += image.lines() - 1;
                continue;
            }
            int worth = isSign(line) ? 0 : worth(lines, i, story);
            String text = folded.get(i - top);
            worth += worth > 0 && wanted.contains(text) ? 3 : 0;
            worth += worth > 0 && isRepeated(text, folded) ? 1 : 0;
            worth -= signed ? 2 : 0;
            if (worth > most || worth == most && worth > 0 && i > together + 1) {
                most = worth;
                best = i;
            }
            together = worth > 0 ? i : together;
            signed |= !line.isParagraph() && WordedByline.read(line.text()) != null;
        }
        return best;
    }

    /** On a line of its own, or at the end of the trail to the page. */
    private static boolean isRepeated(String text, List<String> lines) {
        return lines.stream().filter(line -> line.endsWith(text)).count() > 1;
    }

    /** How much a line looks like the headline by itself and by what follows it. */
    private static int worth(List<PrintedLine> lines, int i, int story) {
        PrintedLine line = lines.get(i);
        if (line.isFurniture() || line.item() || line.isParagraph()) {
            return 0;
        }
        boolean whole = line.mayBeHeadline() && !line.isShout();
        PrintedLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
        boolean leads = next != null && (i + 1 == story || isSign(next) || next.words() >= STANDFIRST);
        boolean capitals = line.isShout() && line.mayBeHeadline();
        boolean brief = line.words() > 1 && !line.isShout() && line.path().isEmpty();
        return whole ? leads ? 4 : 2 : leads && capitals ? 2 : leads && brief ? 1 : 0;
    }
}
